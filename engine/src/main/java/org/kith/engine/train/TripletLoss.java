package org.kith.engine.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.kith.engine.train.mining.Margin;
import org.kith.engine.train.mining.Triplets;

/**
 * The triplet loss, differentiable by MXNet: the mean over triplets of [ ‖f(a) − f(p)‖² − ‖f(a) − f(n)‖² + α ]₊ (FaceNet,
 * arXiv:1503.03832, section 3.1; the paper has the sum, which for AdaGrad is the same). A batch goes through the network
 * once; anchors, positives and negatives are rows of its result.
 */
final class TripletLoss {

    private final Margin margin;

    TripletLoss(Margin margin) {
        this.margin = margin;
    }

    /**
     * ‖f(i) − f(j)‖² = ‖f(i)‖² − 2 f(i)·f(j) + ‖f(j)‖² of all pairs, n × n.
     *
     * @param embeddings n × dimensions
     */
    static NDArray squaredDistances(NDArray embeddings) {
        NDArray squares = embeddings.square().sum(new int[] {1}, true);
        NDArray products = embeddings.matMul(embeddings.transpose());
        return squares.add(squares.transpose()).sub(products.mul(2)).maximum(0);
    }

    /**
     * The loss, a scalar.
     *
     * @param squaredDistances n × n
     * @param triplets at least one
     */
    NDArray of(NDArray squaredDistances, Triplets triplets) {
        int faces = Math.toIntExact(squaredDistances.getShape().get(0));
        NDArray toPositives = gathered(squaredDistances, faces, triplets.anchors(), triplets.positives());
        NDArray toNegatives = gathered(squaredDistances, faces, triplets.anchors(), triplets.negatives());
        return toPositives
                .sub(toNegatives)
                .add(margin.squaredDistance())
                .maximum(0)
                .mean();
    }

    private static NDArray gathered(NDArray matrix, int faces, int[] rows, int[] columns) {
        int[] places = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            places[i] = rows[i] * faces + columns[i];
        }
        return matrix.take(matrix.getManager().create(places, new Shape(places.length)));
    }
}
