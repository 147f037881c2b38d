package org.kith.engine.neighbours;

import java.util.List;
import org.kith.engine.model.Embedding;

/**
 * Vectors side by side, one array a dimension, so that the products of one with all are runs over consecutive numbers, which
 * the JIT turns into vector instructions. In blocks of {@value #WIDTH} vectors, of which the numbers lie together: a block
 * stays in the second-level cache. Dimensions of zeros make their number a multiple of {@value #DIMENSIONS_STEP}. Immutable.
 */
final class ColumnBlocks {

    /** Vectors of a block; the last one has what is left. */
    static final int WIDTH = 1024;

    /** So many are added at once. */
    static final int DIMENSIONS_STEP = 4;

    private final int size;
    private final int dimensions;
    private final float[][][] blocks;

    private ColumnBlocks(int size, int dimensions) {
        this.size = size;
        this.dimensions = dimensions;
        int padded = (dimensions + DIMENSIONS_STEP - 1) / DIMENSIONS_STEP * DIMENSIONS_STEP;
        this.blocks = new float[(size + WIDTH - 1) / WIDTH][][];
        for (int block = 0; block < blocks.length; block++) {
            blocks[block] = new float[padded][Math.min(WIDTH, size - first(block))];
        }
    }

    /** @param vectors all of one length */
    static ColumnBlocks of(float[][] vectors) {
        ColumnBlocks columns = new ColumnBlocks(vectors.length, vectors.length == 0 ? 0 : vectors[0].length);
        for (int i = 0; i < vectors.length; i++) {
            columns.put(i, vectors[i]);
        }
        return columns;
    }

    /** @param embeddings of one model */
    static ColumnBlocks of(List<Embedding> embeddings) {
        int dimensions = embeddings.isEmpty() ? 0 : embeddings.get(0).dimensions();
        ColumnBlocks columns = new ColumnBlocks(embeddings.size(), dimensions);
        float[] values = new float[dimensions];
        for (int i = 0; i < embeddings.size(); i++) {
            embeddings.get(i).copyTo(values, 0);
            columns.put(i, values);
        }
        return columns;
    }

    private void put(int index, float[] values) {
        float[][] block = blocks[index / WIDTH];
        for (int d = 0; d < dimensions; d++) {
            block[d][index % WIDTH] = values[d];
        }
    }

    /** How many vectors there are. */
    int size() {
        return size;
    }

    /** With those of zeros. */
    int paddedDimensions() {
        return (dimensions + DIMENSIONS_STEP - 1) / DIMENSIONS_STEP * DIMENSIONS_STEP;
    }

    int blocks() {
        return blocks.length;
    }

    /** The index of a block's first vector. */
    static int first(int block) {
        return block * WIDTH;
    }

    /** One array a dimension, each as long as there are vectors in the block; read only. */
    float[][] block(int block) {
        return blocks[block];
    }

    /** @param target as long as there are dimensions, or longer */
    void copyTo(int index, float[] target) {
        float[][] block = blocks[index / WIDTH];
        for (int d = 0; d < dimensions; d++) {
            target[d] = block[d][index % WIDTH];
        }
    }
}
