package org.kith.engine.evaluate.recognition;

import java.util.ArrayList;
import java.util.List;

/**
 * How far probabilities may be taken at their word: in equally wide bins, how probable the faces are said to be on average, and
 * how many are right. The expected calibration error is the mean difference of the two over all faces (Guo et al.,
 * arXiv:1706.04599, equation 3).
 *
 * @param faces for which a probability was said
 * @param meanProbability said, 0..1; 0 without faces
 * @param right the share that is right; 0 without faces
 * @param expectedCalibrationError 0..1
 * @param bins from 0 to 1, those without faces too
 */
public record Reliability(
        int faces, double meanProbability, double right, double expectedCalibrationError, List<Bin> bins) {

    /** As many as Guo et al. have. */
    public static final int BINS = 15;

    /**
     * Probabilities in one range.
     *
     * @param from included
     * @param to left out, but for 1
     * @param meanProbability 0 without faces
     * @param right the share that is right; 0 without faces
     */
    public record Bin(double from, double to, int faces, double meanProbability, double right) {

        private double error() {
            return faces * Math.abs(meanProbability - right);
        }
    }

    /** A probability and what came of it. */
    public record Said(double probability, boolean right) {}

    public Reliability {
        bins = List.copyOf(bins);
    }

    public static Reliability of(List<Said> said) {
        int[] faces = new int[BINS];
        double[] probability = new double[BINS];
        int[] right = new int[BINS];
        for (Said one : said) {
            int bin = Math.min(BINS - 1, (int) (one.probability() * BINS));
            faces[bin]++;
            probability[bin] += one.probability();
            right[bin] += one.right() ? 1 : 0;
        }
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            double count = Math.max(1, faces[i]);
            bins.add(new Bin((double) i / BINS, (i + 1.0) / BINS, faces[i], probability[i] / count, right[i] / count));
        }
        return ofBins(bins);
    }

    /** Of all their faces together. */
    public static Reliability together(List<Reliability> parts) {
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            int bin = i;
            bins.add(
                    together(i, parts.stream().map(part -> part.bins().get(bin)).toList()));
        }
        return ofBins(bins);
    }

    private static Bin together(int i, List<Bin> parts) {
        int faces = parts.stream().mapToInt(Bin::faces).sum();
        double count = Math.max(1, faces);
        double probability = parts.stream()
                .mapToDouble(part -> part.faces() * part.meanProbability())
                .sum();
        double right =
                parts.stream().mapToDouble(part -> part.faces() * part.right()).sum();
        return new Bin((double) i / BINS, (i + 1.0) / BINS, faces, probability / count, right / count);
    }

    private static Reliability ofBins(List<Bin> bins) {
        int faces = bins.stream().mapToInt(Bin::faces).sum();
        double count = Math.max(1, faces);
        return new Reliability(
                faces,
                bins.stream()
                                .mapToDouble(bin -> bin.faces() * bin.meanProbability())
                                .sum()
                        / count,
                bins.stream().mapToDouble(bin -> bin.faces() * bin.right()).sum() / count,
                bins.stream().mapToDouble(Bin::error).sum() / count,
                bins);
    }
}
