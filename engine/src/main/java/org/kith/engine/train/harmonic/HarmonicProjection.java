package org.kith.engine.train.harmonic;

import java.util.List;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.EmbeddingProjection;

/**
 * Learns H with y = H·x / ‖H·x‖, where x is the embedding of a face by a new model and y compares with embeddings by an old one.
 *
 * <p>It starts at the ridge regression of the old embeddings on the new ones of the same faces, H₀ = (Σ o xᵀ)(Σ x xᵀ + ρI)⁻¹, and goes on
 * by the triplet loss over mixed triplets, as the paper has it: the anchor is a new embedding, positive and negative are old ones of the
 * same person and of another (<a href="https://arxiv.org/abs/1503.03832">FaceNet</a>, appendix).
 */
public final class HarmonicProjection {

    /** A share of the mean spread of the new embeddings: what few faces say nothing about stays small. */
    private static final double RIDGE = 0.02;

    private HarmonicProjection() {}

    /**
     * From faces that both models have seen, side by side.
     *
     * @param old by the old model
     * @param fresh by the new one
     * @param people whose each face is: equal for one person; a number of its own where nobody knows
     * @throws IllegalArgumentException if the lists are not of one length, or empty
     */
    public static EmbeddingProjection learn(List<Embedding> old, List<Embedding> fresh, List<Long> people) {
        if (old.isEmpty() || old.size() != fresh.size() || old.size() != people.size()) {
            throw new IllegalArgumentException(
                    old.size() + " old, " + fresh.size() + " new, " + people.size() + " people");
        }
        double[][] from = doubles(fresh);
        double[][] to = doubles(old);
        return projection(new MixedTriplets(from, to, people).refine(ridge(from, to)));
    }

    /** H₀: each row solves a linear system of its own. */
    static double[][] ridge(double[][] from, double[][] to) {
        int side = EmbeddingProjection.SIDE;
        double[][] moments = new double[side][side];
        double[][] cross = new double[side][side];
        for (int f = 0; f < from.length; f++) {
            for (int i = 0; i < side; i++) {
                for (int j = 0; j < side; j++) {
                    moments[i][j] += from[f][i] * from[f][j];
                    cross[i][j] += to[f][i] * from[f][j];
                }
            }
        }
        double ridge = RIDGE * from.length / side; // vectors are of norm 1: the trace of the moments is their number
        for (int i = 0; i < side; i++) {
            moments[i][i] += ridge;
        }
        Cholesky solver = new Cholesky(moments);
        double[][] rows = new double[side][];
        for (int i = 0; i < side; i++) {
            rows[i] = solver.solve(cross[i]);
        }
        return rows;
    }

    private static double[][] doubles(List<Embedding> embeddings) {
        double[][] doubles = new double[embeddings.size()][Embedding.DIMENSIONS];
        for (int f = 0; f < doubles.length; f++) {
            float[] values = embeddings.get(f).toArray();
            for (int d = 0; d < values.length; d++) {
                doubles[f][d] = values[d];
            }
        }
        return doubles;
    }

    private static EmbeddingProjection projection(double[][] rows) {
        int side = EmbeddingProjection.SIDE;
        float[] matrix = new float[side * side];
        for (int i = 0; i < side; i++) {
            for (int j = 0; j < side; j++) {
                matrix[i * side + j] = (float) rows[i][j];
            }
        }
        return new EmbeddingProjection(matrix);
    }
}
