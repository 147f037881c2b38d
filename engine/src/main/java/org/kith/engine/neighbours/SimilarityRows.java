package org.kith.engine.neighbours;

import java.util.Arrays;

/**
 * Rows of the matrix of all similarities a·b, several at a time: they share what of a block of columns is in the cache. Four
 * dimensions are added at once, since what a sum costs is that it is read and written; of more the JIT of Java 17 makes no
 * vector instructions. The order in which a similarity is added up depends on nothing else. Confined to a thread; several share
 * the columns.
 */
final class SimilarityRows {

    /** Rows computed together: enough of them, and memory is no longer what it waits for. */
    static final int AT_ONCE = 64;

    private final ColumnBlocks left;
    private final ColumnBlocks columns;
    private final float[][] vectors;
    private final float[][] sums;

    /** @param columns any number of vectors, of which each is compared with all */
    SimilarityRows(ColumnBlocks columns) {
        this(columns, columns);
    }

    /**
     * Of vectors with others.
     *
     * @param left the vectors whose rows are computed
     * @param columns those they are compared with
     */
    SimilarityRows(ColumnBlocks left, ColumnBlocks columns) {
        this.left = left;
        this.columns = columns;
        this.vectors = new float[AT_ONCE][left.paddedDimensions()];
        this.sums = new float[AT_ONCE][Math.min(ColumnBlocks.WIDTH, columns.size())];
    }

    /** Takes the similarities of one vector with some that follow one another. */
    @FunctionalInterface
    interface BlockConsumer {

        /**
         * Takes a part of a row.
         *
         * @param firstColumn the index of the first that the vector is compared with
         * @param similarities from place 0 on; reused afterwards
         * @param count how many there are
         */
        void accept(int row, int firstColumn, float[] similarities, int count);
    }

    /**
     * The similarities of {@code count} vectors, at most {@value #AT_ONCE}, with {@code firstColumn} and all after it, and
     * some before it; of each row in ascending order.
     */
    void forEachBlock(int from, int count, int firstColumn, BlockConsumer consumer) {
        for (int r = 0; r < count; r++) {
            left.copyTo(from + r, vectors[r]);
        }
        for (int b = firstColumn / ColumnBlocks.WIDTH; b < columns.blocks(); b++) {
            float[][] block = columns.block(b);
            int first = ColumnBlocks.first(b);
            int width = Math.min(ColumnBlocks.WIDTH, columns.size() - first);
            compute(block, count, width);
            for (int r = 0; r < count; r++) {
                consumer.accept(from + r, first, sums[r], width);
            }
        }
    }

    private void compute(float[][] block, int count, int width) {
        for (int r = 0; r < count; r++) {
            Arrays.fill(sums[r], 0);
        }
        for (int d = 0; d < block.length; d += ColumnBlocks.DIMENSIONS_STEP) {
            for (int r = 0; r < count; r++) {
                addProducts(block, d, vectors[r], sums[r], width);
            }
        }
    }

    /** Adds four dimensions to the similarities of a vector with those of a block. */
    static void addProducts(float[][] block, int dimension, float[] vector, float[] sums, int width) {
        addProducts(
                block[dimension],
                block[dimension + 1],
                block[dimension + 2],
                block[dimension + 3],
                vector[dimension],
                vector[dimension + 1],
                vector[dimension + 2],
                vector[dimension + 3],
                sums,
                width);
    }

    private static void addProducts(
            float[] first,
            float[] second,
            float[] third,
            float[] fourth,
            float a,
            float b,
            float c,
            float d,
            float[] sums,
            int width) {
        for (int i = 0; i < width; i++) {
            sums[i] = sums[i] + ((a * first[i] + b * second[i]) + (c * third[i] + d * fourth[i]));
        }
    }
}
