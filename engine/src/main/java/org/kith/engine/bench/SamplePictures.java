package org.kith.engine.bench;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.kith.engine.thumbnail.Thumbnails;

/**
 * Pictures that nobody took, as large as thumbnails are: a few discs on a slope of colour, with grain, so that a file has as many
 * bytes as that of a photo and takes as long to decode. Every third stands upright.
 */
final class SamplePictures {

    private static final int LONG_SIDE_PX = Thumbnails.PHOTO_SIDE_PX;
    private static final int SHORT_SIDE_PX = LONG_SIDE_PX * 2 / 3;
    private static final int ENLARGED = 8;
    private static final int DISCS = 5;
    private static final int GRAIN = 12;

    private SamplePictures() {}

    /** JPEGs, each another one. */
    static List<byte[]> make(int count) {
        List<byte[]> pictures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pictures.add(jpeg(
                    isUpright(i) ? picture(SHORT_SIDE_PX, LONG_SIDE_PX, i) : picture(LONG_SIDE_PX, SHORT_SIDE_PX, i)));
        }
        return pictures;
    }

    static boolean isUpright(int picture) {
        return picture % 3 == 2;
    }

    /** Faces are discs too: square pictures. */
    static List<byte[]> faces(int count) {
        List<byte[]> pictures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pictures.add(jpeg(picture(Thumbnails.FACE_SIDE_PX, Thumbnails.FACE_SIDE_PX, -1 - i)));
        }
        return pictures;
    }

    /** As a file that a camera writes. */
    static byte[] enlarged(int seed, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture(width / ENLARGED, height / ENLARGED, seed), 0, 0, width, height, null);
        graphics.dispose();
        return jpeg(image);
    }

    private static BufferedImage picture(int width, int height, int seed) {
        Random random = new Random(seed);
        int[] corners = {random.nextInt(1 << 24), random.nextInt(1 << 24)};
        List<Disc> discs = new ArrayList<>();
        for (int i = 0; i < DISCS; i++) {
            discs.add(new Disc(
                    random.nextInt(width), random.nextInt(height), 10 + random.nextInt(60), random.nextInt(1 << 24)));
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int colour = mix(corners[0], corners[1], (double) (x + y) / (width + height));
                for (Disc disc : discs) {
                    colour = disc.covers(x, y) ? disc.colour() : colour;
                }
                image.setRGB(x, y, grained(colour, random));
            }
        }
        return image;
    }

    private record Disc(int x, int y, int radius, int colour) {

        boolean covers(int atX, int atY) {
            return (atX - x) * (atX - x) + (atY - y) * (atY - y) < radius * radius;
        }
    }

    private static int mix(int from, int to, double part) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int a = (from >> shift) & 0xff;
            int b = (to >> shift) & 0xff;
            mixed |= (int) Math.round(a + (b - a) * part) << shift;
        }
        return mixed;
    }

    private static int grained(int colour, Random random) {
        int grain = random.nextInt(2 * GRAIN + 1) - GRAIN;
        int rgb = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            rgb |= Math.max(0, Math.min(255, ((colour >> shift) & 0xff) + grain)) << shift;
        }
        return rgb;
    }

    private static byte[] jpeg(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
