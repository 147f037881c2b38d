package org.kith.engine.convert.layer;

import java.util.Arrays;
import java.util.List;

/**
 * Convolution by definition, with the loops ordered so that the innermost runs over neighbouring numbers: the compiler
 * vectorises it without changing a bit of the result.
 */
final class PlainConvolution {

    /** Inputs added at a time, so that the sums are read and written less often. */
    private static final int STEP = 4;

    private final Convolution layer;
    private final float[] weights;

    /** Kernel rows × kernel columns × input channels, as the weights have them. */
    private final int patchLength;

    PlainConvolution(Convolution layer) {
        this.layer = layer;
        this.weights = layer.weights().values();
        this.patchLength = weights.length / layer.outputs();
    }

    Activations apply(Activations input) {
        Activations result = Activations.zeros(layer.outputShape(List.of(input.shape())));
        if (layer.depthwise()) {
            depthwise(input, result);
        } else if (layer.groups() > 1) {
            grouped(input, result);
        } else {
            dense(input, result);
        }
        return result;
    }

    private void depthwise(Activations input, Activations result) {
        int channels = layer.outputs();
        float[] sums = new float[channels];
        for (int p = 0; p < result.shape().height() * result.shape().width(); p++) {
            System.arraycopy(layer.bias(), 0, sums, 0, channels);
            for (int ky = 0; ky < layer.kernelHeight(); ky++) {
                for (int kx = 0; kx < layer.kernelWidth(); kx++) {
                    int from = start(input.shape(), result.shape(), p, ky, kx);
                    int kernel = (ky * layer.kernelWidth() + kx) * channels;
                    for (int c = 0; from >= 0 && c < channels; c++) {
                        sums[c] += input.values()[from + c] * weights[kernel + c];
                    }
                }
            }
            System.arraycopy(sums, 0, result.values(), p * channels, channels);
        }
    }

    /** Each part of the channels through a convolution of its own. */
    private void grouped(Activations input, Activations result) {
        int in = layer.weights().shape()[2];
        int out = layer.outputs() / layer.groups();
        Shape shape = input.shape();
        for (int g = 0; g < layer.groups(); g++) {
            Activations part = Activations.zeros(new Shape(shape.height(), shape.width(), in));
            copyChannels(input, g * in, part, 0, in);
            copyChannels(new PlainConvolution(layer.group(g)).apply(part), 0, result, g * out, out);
        }
    }

    private static void copyChannels(Activations from, int first, Activations to, int place, int count) {
        int pixels = from.shape().height() * from.shape().width();
        for (int p = 0; p < pixels; p++) {
            System.arraycopy(
                    from.values(),
                    p * from.shape().channels() + first,
                    to.values(),
                    p * to.shape().channels() + place,
                    count);
        }
    }

    /** Two places at a time, so that each weight is read half as often. */
    private void dense(Activations input, Activations result) {
        int outputs = layer.outputs();
        int places = result.shape().height() * result.shape().width();
        float[] patchA = new float[patchLength];
        float[] patchB = new float[patchLength];
        float[] sumsA = new float[outputs];
        float[] sumsB = new float[outputs];
        for (int p = 0; p < places; p += 2) {
            int next = Math.min(p + 1, places - 1);
            gather(input, result.shape(), p, patchA);
            gather(input, result.shape(), next, patchB);
            System.arraycopy(layer.bias(), 0, sumsA, 0, outputs);
            System.arraycopy(layer.bias(), 0, sumsB, 0, outputs);
            multiply(patchA, patchB, sumsA, sumsB);
            multiplyRest(patchA, patchB, sumsA, sumsB);
            System.arraycopy(sumsA, 0, result.values(), p * outputs, outputs);
            System.arraycopy(sumsB, 0, result.values(), next * outputs, outputs);
        }
    }

    /** What the kernel sees from a place of the output; zeros outside the picture. */
    private void gather(Activations input, Shape out, int place, float[] patch) {
        int channels = input.shape().channels();
        int at = 0;
        for (int ky = 0; ky < layer.kernelHeight(); ky++) {
            for (int kx = 0; kx < layer.kernelWidth(); kx++) {
                int from = start(input.shape(), out, place, ky, kx);
                if (from >= 0) {
                    System.arraycopy(input.values(), from, patch, at, channels);
                } else {
                    Arrays.fill(patch, at, at + channels, 0);
                }
                at += channels;
            }
        }
    }

    /** Where the channels of the pixel lie that a kernel's element meets; −1 outside the picture. */
    private int start(Shape in, Shape out, int place, int ky, int kx) {
        int y = place / out.width() * layer.stride() + ky - layer.padding().top();
        int x = place % out.width() * layer.stride() + kx - layer.padding().left();
        return y < 0 || y >= in.height() || x < 0 || x >= in.width() ? -1 : (y * in.width() + x) * in.channels();
    }

    private void multiply(float[] patchA, float[] patchB, float[] sumsA, float[] sumsB) {
        float[] w = weights;
        int outputs = sumsA.length;
        for (int i = 0; i + STEP <= patchLength; i += STEP) {
            float a0 = patchA[i];
            float a1 = patchA[i + 1];
            float a2 = patchA[i + 2];
            float a3 = patchA[i + 3];
            float b0 = patchB[i];
            float b1 = patchB[i + 1];
            float b2 = patchB[i + 2];
            float b3 = patchB[i + 3];
            int k0 = i * outputs;
            int k1 = k0 + outputs;
            int k2 = k1 + outputs;
            int k3 = k2 + outputs;
            for (int o = 0; o < outputs; o++) {
                float w0 = w[k0 + o];
                float w1 = w[k1 + o];
                float w2 = w[k2 + o];
                float w3 = w[k3 + o];
                sumsA[o] += (a0 * w0 + a1 * w1) + (a2 * w2 + a3 * w3);
                sumsB[o] += (b0 * w0 + b1 * w1) + (b2 * w2 + b3 * w3);
            }
        }
    }

    /** The inputs that make no whole step. */
    private void multiplyRest(float[] patchA, float[] patchB, float[] sumsA, float[] sumsB) {
        int outputs = sumsA.length;
        for (int i = patchLength - patchLength % STEP; i < patchLength; i++) {
            for (int o = 0; o < outputs; o++) {
                sumsA[o] += patchA[i] * weights[i * outputs + o];
                sumsB[o] += patchB[i] * weights[i * outputs + o];
            }
        }
    }
}
