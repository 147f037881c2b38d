package org.kith.engine.image;

import java.util.Arrays;
import org.kith.engine.model.photo.Look;

/**
 * How a photo looks, from its small picture: in pure Java, for well below a millisecond. The hash has a bit for each of the 63 lowest
 * frequencies, which says whether there is more of it than of most: size, compression, colour and light leave it alone.
 * Thread-safe.
 */
public final class LookReader {

    /** Of the picture whose frequencies are looked at: as usual for this hash. */
    private static final int SIDE = 32;

    /** Frequencies each way. */
    private static final int LOW = 8;

    /** The parts of each frequency at each place: {@code [frequency][place]}. */
    private static final double[][] COSINES = cosines();

    private LookReader() {}

    /** @param small the whole photo, upright as its file has it, with a longest side of a few hundred pixels */
    public static Look of(UprightImage small) {
        int[] grey = grey(small);
        return new Look(
                hash(grey, small.width(), small.height()),
                sharpness(grey, small.width(), small.height()),
                colour(small.bgr()));
    }

    private static int[] grey(UprightImage image) {
        byte[] bgr = image.bgr();
        int[] grey = new int[image.width() * image.height()];
        for (int i = 0, at = 0; i < grey.length; i++, at += 3) {
            grey[i] = (29 * (bgr[at] & 0xff) + 150 * (bgr[at + 1] & 0xff) + 77 * (bgr[at + 2] & 0xff)) >> 8;
        }
        return grey;
    }

    private static long hash(int[] grey, int width, int height) {
        double[][] square = square(grey, width, height);
        double[] found = new double[LOW * LOW];
        double[][] lines = new double[LOW][SIDE];
        for (int f = 0; f < LOW; f++) {
            for (int y = 0; y < SIDE; y++) {
                for (int x = 0; x < SIDE; x++) {
                    lines[f][y] += square[y][x] * COSINES[f][x];
                }
            }
        }
        for (int g = 0; g < LOW; g++) {
            for (int f = 0; f < LOW; f++) {
                for (int y = 0; y < SIDE; y++) {
                    found[g * LOW + f] += lines[f][y] * COSINES[g][y];
                }
            }
        }
        return bits(found);
    }

    /** The first is how bright the picture is: it says nothing, and its bit is that of the others' balance. */
    private static long bits(double[] found) {
        double[] sorted = Arrays.copyOfRange(found, 1, found.length);
        Arrays.sort(sorted);
        double median = sorted[sorted.length / 2];
        long bits = 0;
        for (int i = 1; i < found.length; i++) {
            bits |= found[i] > median ? 1L << i : 0;
        }
        return bits;
    }

    /** Each of its pixels is the mean of a part of the picture; of a smaller one than it has itself, the nearest pixel. */
    private static double[][] square(int[] grey, int width, int height) {
        double[][] square = new double[SIDE][SIDE];
        for (int y = 0; y < SIDE; y++) {
            int top = y * height / SIDE;
            int bottom = Math.max(top + 1, (y + 1) * height / SIDE);
            for (int x = 0; x < SIDE; x++) {
                int left = x * width / SIDE;
                int right = Math.max(left + 1, (x + 1) * width / SIDE);
                square[y][x] = mean(grey, width, left, right, top, bottom);
            }
        }
        return square;
    }

    private static double mean(int[] grey, int width, int left, int right, int top, int bottom) {
        long sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += grey[y * width + x];
            }
        }
        return (double) sum / ((long) (right - left) * (bottom - top));
    }

    /** The variance of what the Laplacian leaves: of a blurred picture nearly nothing. */
    private static double sharpness(int[] grey, int width, int height) {
        long sum = 0;
        long squares = 0;
        long count = 0;
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int at = y * width + x;
                int edge = 4 * grey[at] - grey[at - 1] - grey[at + 1] - grey[at - width] - grey[at + width];
                sum += edge;
                squares += (long) edge * edge;
                count++;
            }
        }
        return variance(sum, squares, count);
    }

    /**
     * How far the opponent colours, red less green and yellow less blue, are spread (Hasler, Süsstrunk 2003, colourfulness, without the
     * part of their means: a picture toned as a whole has one colour and no others).
     */
    private static double colour(byte[] bgr) {
        long pixels = bgr.length / 3;
        long[] sums = new long[2];
        long[] squares = new long[2];
        for (int at = 0; at < bgr.length; at += 3) {
            int green = bgr[at + 1] & 0xff;
            int red = bgr[at + 2] & 0xff;
            int redGreen = red - green;
            int yellowBlue = red + green - 2 * (bgr[at] & 0xff); // twice as large as it is usually written
            sums[0] += redGreen;
            squares[0] += (long) redGreen * redGreen;
            sums[1] += yellowBlue;
            squares[1] += (long) yellowBlue * yellowBlue;
        }
        return Math.sqrt(variance(sums[0], squares[0], pixels) + variance(sums[1], squares[1], pixels) / 4);
    }

    private static double variance(long sum, long squares, long count) {
        double mean = count == 0 ? 0 : (double) sum / count;
        return count == 0 ? 0 : Math.max(0, (double) squares / count - mean * mean);
    }

    private static double[][] cosines() {
        double[][] cosines = new double[LOW][SIDE];
        for (int f = 0; f < LOW; f++) {
            for (int x = 0; x < SIDE; x++) {
                cosines[f][x] = Math.cos(Math.PI * f * (2 * x + 1) / (2.0 * SIDE));
            }
        }
        return cosines;
    }
}
