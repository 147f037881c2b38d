package org.kith.engine.convert;

import java.util.Random;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.convert.layer.Activations;
import org.kith.engine.convert.layer.Convolution;
import org.kith.engine.convert.layer.Padding;
import org.kith.engine.convert.layer.Shape;
import org.kith.engine.convert.mxnet.Weights;
import org.kith.engine.networks.card.Normalisation;

/** Layers and pictures of random numbers, and how far two results are apart. */
public final class TestLayers {

    private TestLayers() {}

    public static float[] numbers(Random random, int count, double scale) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (random.nextGaussian() * scale);
        }
        return values;
    }

    public static Activations picture(Random random, Shape shape) {
        return new Activations(shape, numbers(random, shape.size(), 1));
    }

    /** The channels of a picture one after the other, as MXNet takes them. */
    public static float[] planes(Activations picture) {
        float[] planes = new float[picture.values().length];
        int channels = picture.shape().channels();
        int pixels = planes.length / channels;
        for (int i = 0; i < planes.length; i++) {
            planes[i % channels * pixels + i / channels] = picture.values()[i];
        }
        return planes;
    }

    public static Convolution dense(Random random, Shape in, int kernel, int outputs, int stride, Padding padding) {
        int each = kernel * kernel * in.channels();
        return new Convolution(
                new Weights(
                        new int[] {kernel, kernel, in.channels(), outputs},
                        numbers(random, each * outputs, 1 / Math.sqrt(each))),
                numbers(random, outputs, 0.1),
                stride,
                padding,
                1);
    }

    public static Convolution depthwise(Random random, Shape in, int kernel, int stride, Padding padding) {
        int channels = in.channels();
        return new Convolution(
                new Weights(
                        new int[] {kernel, kernel, 1, channels},
                        numbers(random, kernel * kernel * channels, 1.0 / kernel)),
                numbers(random, channels, 0.1),
                stride,
                padding,
                channels);
    }

    public static double largestDifference(float[] a, float[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException(a.length + " and " + b.length + " numbers");
        }
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }

    public static float[] normalised(float[] vector) {
        double squaredNorm = 0;
        for (float v : vector) {
            squaredNorm += (double) v * v;
        }
        float[] unit = new float[vector.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (vector[i] / Math.sqrt(squaredNorm));
        }
        return unit;
    }

    public static double squaredDistance(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }

    /** A crop as a network takes it. */
    public static float[] planes(AlignedFace face, Normalisation normalisation) {
        byte[] rgb = face.rgb();
        float[] values = new float[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            values[i] = normalisation.apply(rgb[i] & 0xff);
        }
        return planes(new Activations(new Shape(face.heightPx(), face.widthPx(), 3), values));
    }
}
