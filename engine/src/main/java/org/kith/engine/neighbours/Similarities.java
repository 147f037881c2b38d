package org.kith.engine.neighbours;

/**
 * How similar one vector is to each of many: they lie side by side, one array a dimension, as in {@link SimilarityRows}.
 * Thread-safe.
 */
public final class Similarities {

    private final float[][] columns;
    private final int size;

    /** @param vectors all of one length */
    public Similarities(float[][] vectors) {
        this.size = vectors.length;
        this.columns = SimilarityRows.columns(vectors, size == 0 ? 0 : vectors[0].length);
    }

    /** a·b with each of them, in their order. */
    public float[] of(float[] vector) {
        float[] similarities = new float[size];
        for (int d = 0; d < columns.length; d++) {
            addProducts(columns[d], vector[d], similarities);
        }
        return similarities;
    }

    private static void addProducts(float[] column, float factor, float[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += factor * column[i];
        }
    }
}
