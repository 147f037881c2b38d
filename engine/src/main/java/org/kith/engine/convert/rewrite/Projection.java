package org.kith.engine.convert.rewrite;

import org.kith.engine.convert.layer.Convolution;
import org.kith.engine.convert.layer.Padding;
import org.kith.engine.convert.mxnet.Weights;

/**
 * The directions in which a network's outputs spread most: an orthonormal projection that keeps distances.
 *
 * @param rows one direction each, of length 1, at right angles to each other; or zeros
 * @param lostEnergy what share of the squared length of the outputs it was found from lies outside
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Projection(double[][] rows, double lostEnergy) {

    /** Finds the projection from outputs; each counts the same, whatever its length. */
    public static Projection of(Iterable<float[]> outputs, int from, int to) {
        double[][] moments = new double[from][from];
        int count = 0;
        for (float[] output : outputs) {
            add(output, moments);
            count++;
        }
        SymmetricEigen eigen = SymmetricEigen.of(moments);
        double lost = 0;
        for (int i = to; i < from; i++) {
            lost += eigen.values()[i];
        }
        double[][] rows = new double[to][];
        System.arraycopy(eigen.vectors(), 0, rows, 0, to);
        return new Projection(rows, lost / count);
    }

    private static void add(float[] output, double[][] moments) {
        double squaredNorm = 0;
        for (float v : output) {
            squaredNorm += (double) v * v;
        }
        for (int i = 0; i < output.length; i++) {
            for (int j = 0; j < output.length; j++) {
                moments[i][j] += (double) output[i] * output[j] / squaredNorm;
            }
        }
    }

    /** Numbers that are there already, and zeros behind them: distances stay. */
    public static Projection padding(int from, int to) {
        double[][] rows = new double[to][from];
        for (int i = 0; i < from; i++) {
            rows[i][i] = 1;
        }
        return new Projection(rows, 0);
    }

    /** The projection as a layer of its own. */
    Convolution asConvolution() {
        int inputs = rows[0].length;
        float[] identity = new float[inputs * inputs];
        for (int i = 0; i < inputs; i++) {
            identity[i * inputs + i] = 1;
        }
        Weights weights = new Weights(new int[] {1, 1, inputs, inputs}, identity);
        return foldedInto(new Convolution(weights, new float[inputs], 1, Padding.NONE, 1));
    }

    /** A convolution without what follows, whose outputs are those of the given one, projected. */
    Convolution foldedInto(Convolution last) {
        int inputs = last.weights().values().length / last.outputs();
        float[] weights = new float[rows.length * inputs];
        for (int k = 0; k < inputs; k++) {
            project(last.weights().values(), k * last.outputs(), weights, k * rows.length);
        }
        float[] bias = new float[rows.length];
        project(last.bias(), 0, bias, 0);
        return last.with(weights, bias);
    }

    private void project(float[] from, int fromAt, float[] to, int toAt) {
        for (int o = 0; o < rows.length; o++) {
            double sum = 0;
            for (int i = 0; i < rows[o].length; i++) {
                sum += rows[o][i] * from[fromAt + i];
            }
            to[toAt + o] = (float) sum;
        }
    }
}
