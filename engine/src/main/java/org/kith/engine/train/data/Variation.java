package org.kith.engine.train.data;

import java.util.Random;
import org.kith.engine.image.ImageLoss;
import org.kith.engine.image.UprightImage;

/**
 * Shows a face as another photo might: mirrored, moved and enlarged a little (FaceNet turns nothing), brighter or darker,
 * blurred, saved as a JPEG. Thread-safe.
 */
final class Variation {

    /** Of the shorter side: what the margin of a stored crop has room for. */
    private static final double MOST_SHIFT = 0.07;

    private static final double MOST_SCALING = 0.1;
    private static final double MOST_CONTRAST = 0.25;
    private static final double MOST_BRIGHTNESS = 25;
    private static final double BLURRED_SHARE = 0.15;
    private static final double COMPRESSED_SHARE = 0.15;
    private static final int WORST_QUALITY = 25;
    private static final int BEST_QUALITY = 90;

    private static final double MIDDLE_GRAY = 127.5;

    private final CropShape shape;
    private final ImageLoss loss;

    Variation(CropShape shape, ImageLoss loss) {
        this.shape = shape;
        this.loss = loss;
    }

    /**
     * What the network sees: red, green, blue bytes, rows from the top.
     *
     * @param stored a crop with its margin
     */
    byte[] of(byte[] stored, Random random) {
        double shortSide = Math.min(shape.widthPx(), shape.heightPx());
        double scale = 1 + MOST_SCALING * symmetric(random);
        double moveX = MOST_SHIFT * shortSide * symmetric(random);
        double moveY = MOST_SHIFT * shortSide * symmetric(random);
        boolean mirrored = random.nextBoolean();
        byte[] rgb = resampled(stored, mirrored ? -scale : scale, scale, moveX, moveY);
        double contrast = 1 + MOST_CONTRAST * symmetric(random);
        double brightness = MOST_BRIGHTNESS * symmetric(random);
        lit(rgb, contrast, brightness);
        if (random.nextDouble() < BLURRED_SHARE) {
            rgb = blurred(rgb);
        }
        if (random.nextDouble() < COMPRESSED_SHARE) {
            int quality = WORST_QUALITY + random.nextInt(BEST_QUALITY - WORST_QUALITY + 1);
            // which of the three is red does not matter to the quality
            rgb = loss.compressed(
                            new UprightImage(shape.widthPx(), shape.heightPx(), rgb, shape.widthPx(), shape.heightPx()),
                            quality)
                    .bgr();
        }
        return rgb;
    }

    private static double symmetric(Random random) {
        return 2 * random.nextDouble() - 1;
    }

    /** Bilinear; beyond the stored crop its edge goes on. */
    private byte[] resampled(byte[] stored, double scaleX, double scaleY, double moveX, double moveY) {
        int width = shape.storedWidthPx();
        int height = shape.storedHeightPx();
        byte[] rgb = new byte[shape.bytes()];
        int at = 0;
        for (int y = 0; y < shape.heightPx(); y++) {
            double sy = clamp((height - 1) / 2.0 + moveY + (y - (shape.heightPx() - 1) / 2.0) * scaleY, height - 1);
            int top = Math.min((int) sy, height - 2);
            double down = sy - top;
            for (int x = 0; x < shape.widthPx(); x++) {
                double sx = clamp((width - 1) / 2.0 + moveX + (x - (shape.widthPx() - 1) / 2.0) * scaleX, width - 1);
                int left = Math.min((int) sx, width - 2);
                double right = sx - left;
                int from = 3 * (top * width + left);
                for (int colour = 0; colour < 3; colour++, at++, from++) {
                    double upper = (1 - right) * (stored[from] & 0xff) + right * (stored[from + 3] & 0xff);
                    int below = from + 3 * width;
                    double lower = (1 - right) * (stored[below] & 0xff) + right * (stored[below + 3] & 0xff);
                    rgb[at] = (byte) Math.round((1 - down) * upper + down * lower);
                }
            }
        }
        return rgb;
    }

    private static double clamp(double value, double most) {
        return Math.max(0, Math.min(most, value));
    }

    private static void lit(byte[] rgb, double contrast, double brightness) {
        byte[] table = new byte[256];
        for (int value = 0; value < table.length; value++) {
            double lit = (value - MIDDLE_GRAY) * contrast + MIDDLE_GRAY + brightness;
            table[value] = (byte) Math.round(Math.max(0, Math.min(255, lit)));
        }
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = table[rgb[i] & 0xff];
        }
    }

    /** A quarter, a half, a quarter, across and down. */
    private byte[] blurred(byte[] rgb) {
        return blurred(blurred(rgb, 3, 3 * shape.widthPx()), 3 * shape.widthPx(), rgb.length);
    }

    /** Along lines of {@code length} bytes in which neighbours are {@code stride} apart. */
    private static byte[] blurred(byte[] rgb, int stride, int length) {
        byte[] blurred = new byte[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            int inLine = i % length;
            int before = inLine >= stride ? i - stride : i;
            int after = inLine + stride < length ? i + stride : i;
            blurred[i] = (byte) (((rgb[before] & 0xff) + 2 * (rgb[i] & 0xff) + (rgb[after] & 0xff) + 2) / 4);
        }
        return blurred;
    }
}
