package org.kith.engine.convert.int8;

import java.util.Random;
import org.kith.engine.align.AlignedFace;

/**
 * Another light, another camera: what happens to the bytes of a crop.
 *
 * @param gamma by which the middle tones are darker than the ends
 * @param black what black becomes, 0..255
 * @param white what white becomes, red, green, blue
 * @param grey whether colours are lost
 * @param blurPx by how many pixels to each side is averaged
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Light(double gamma, double black, double[] white, boolean grey, int blurPx) {

    private static final double GAMMA = 2;
    private static final double DARKEST_WHITE = 170;
    private static final double LIGHTEST_BLACK = 40;
    private static final double TINT = 0.12;
    private static final double GREY = 0.1;
    private static final double BLURRED = 0.3;
    private static final int MOST_BLUR_PX = 3;
    private static final int MAX = 255;

    static Light random(Random random) {
        double brightness = DARKEST_WHITE + (MAX - DARKEST_WHITE) * random.nextDouble();
        double[] white = new double[3];
        for (int c = 0; c < white.length; c++) {
            white[c] = Math.min(MAX, brightness * (1 + TINT * (2 * random.nextDouble() - 1)));
        }
        return new Light(
                Math.pow(GAMMA, 2 * random.nextDouble() - 1),
                LIGHTEST_BLACK * random.nextDouble() * random.nextDouble(),
                white,
                random.nextDouble() < GREY,
                random.nextDouble() < BLURRED ? 1 + random.nextInt(MOST_BLUR_PX) : 0);
    }

    AlignedFace on(AlignedFace crop) {
        byte[] rgb = crop.rgb().clone();
        if (grey) {
            decolour(rgb);
        }
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) tone(rgb[i] & 0xff, white[i % 3]);
        }
        return new AlignedFace(crop.widthPx(), crop.heightPx(), blurred(rgb, crop.widthPx(), crop.heightPx()));
    }

    private long tone(int value, double brightest) {
        return Math.round(black + (brightest - black) * Math.pow((double) value / MAX, gamma));
    }

    private static void decolour(byte[] rgb) {
        for (int i = 0; i < rgb.length; i += 3) {
            int sum = (rgb[i] & 0xff) + (rgb[i + 1] & 0xff) + (rgb[i + 2] & 0xff);
            rgb[i] = (byte) (sum / 3);
            rgb[i + 1] = rgb[i];
            rgb[i + 2] = rgb[i];
        }
    }

    /** The mean of a square around each pixel, cut off at the edges. */
    private byte[] blurred(byte[] rgb, int width, int height) {
        if (blurPx == 0) {
            return rgb;
        }
        byte[] out = new byte[rgb.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int c = 0; c < 3; c++) {
                    out[3 * (y * width + x) + c] = (byte) mean(rgb, width, height, x, y, c);
                }
            }
        }
        return out;
    }

    private int mean(byte[] rgb, int width, int height, int x, int y, int c) {
        int sum = 0;
        int count = 0;
        for (int v = Math.max(0, y - blurPx); v <= Math.min(height - 1, y + blurPx); v++) {
            for (int u = Math.max(0, x - blurPx); u <= Math.min(width - 1, x + blurPx); u++) {
                sum += rgb[3 * (v * width + u) + c] & 0xff;
                count++;
            }
        }
        return sum / count;
    }
}
