package org.kith.engine.convert.onnx;

import org.kith.engine.convert.layer.Convolution;
import org.kith.engine.convert.layer.Offset;
import org.kith.engine.convert.layer.Padding;
import org.kith.engine.convert.mxnet.Weights;

/** ONNX's fully connected layers: convolutions of a vector, which is a picture of 1 × 1. */
final class MatrixReaders {

    private MatrixReaders() {}

    /** alpha · A · B + beta · C, with a computed A. */
    static Value gemm(OnnxNode node) {
        node.require(node.whole("transA", 0) == 0, Unsupported.TRANSPOSED);
        Constant matrix = matrix(node);
        boolean outputsFirst = node.whole("transB", 0) != 0;
        int outputs = matrix.dims()[outputsFirst ? 0 : 1];
        float[] weights = outputsFirst ? transposed(matrix) : matrix.floats().clone();
        scale(weights, node.real("alpha", 1));
        Tensor product = connected(node, weights, outputs);
        if (!node.has(2)) {
            return product;
        }
        float[] bias = node.perChannel(2, product);
        scale(bias, node.real("beta", 1));
        return node.add(new Offset(bias), product);
    }

    static Value matMul(OnnxNode node) {
        Constant matrix = matrix(node);
        return connected(node, matrix.floats(), matrix.dims()[1]);
    }

    private static Constant matrix(OnnxNode node) {
        Constant matrix = node.constant(1);
        node.require(matrix.dims().length == 2, Unsupported.NOT_TWO_DIMENSIONS);
        return matrix;
    }

    /** @param weights inputs × outputs */
    private static Tensor connected(OnnxNode node, float[] weights, int outputs) {
        Tensor input = node.tensor(0);
        node.require(input.rank() == 2, Unsupported.NOT_TWO_DIMENSIONS);
        int[] shape = {1, 1, weights.length / outputs, outputs};
        return node.add(new Convolution(new Weights(shape, weights), new float[outputs], 1, Padding.NONE, 1), input);
    }

    private static float[] transposed(Constant matrix) {
        int rows = matrix.dims()[0];
        int columns = matrix.dims()[1];
        float[] from = matrix.floats();
        float[] to = new float[from.length];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                to[c * rows + r] = from[r * columns + c];
            }
        }
        return to;
    }

    private static void scale(float[] values, float factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
    }
}
