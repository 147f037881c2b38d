package org.kith.engine.embed;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.kith.engine.align.AlignedFace;

/** Crops of the committed photos, each followed by its mirror image. The same for the same seed. */
public final class FaceCrops {

    private static final int SIDE = AlignedFace.SIDE_PX;

    private static final List<BufferedImage> PHOTOS = photos();

    private FaceCrops() {}

    /** Squares from random photos at random places and sizes; {@code pairs} of them and as many mirror images. */
    public static List<AlignedFace> random(int pairs, long seed) {
        Random random = new Random(seed);
        List<AlignedFace> crops = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            BufferedImage photo = PHOTOS.get(i % PHOTOS.size());
            int side = 60 + random.nextInt(Math.min(photo.getWidth(), photo.getHeight()) - 59);
            int left = random.nextInt(photo.getWidth() - side + 1);
            int top = random.nextInt(photo.getHeight() - side + 1);
            crops.add(cut(photo, left, top, side, false));
            crops.add(cut(photo, left, top, side, true));
        }
        return crops;
    }

    private static List<BufferedImage> photos() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("kith.photos")))) {
            List<BufferedImage> photos = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                BufferedImage photo = ImageIO.read(file.toFile());
                if (photo != null) {
                    photos.add(photo);
                }
            }
            return List.copyOf(photos);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AlignedFace cut(BufferedImage photo, int left, int top, int side, boolean mirrored) {
        byte[] rgb = new byte[SIDE * SIDE * 3];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int column = mirrored ? SIDE - 1 - x : x;
                int pixel = photo.getRGB(left + column * side / SIDE, top + y * side / SIDE);
                int at = (y * SIDE + x) * 3;
                rgb[at] = (byte) (pixel >> 16);
                rgb[at + 1] = (byte) (pixel >> 8);
                rgb[at + 2] = (byte) pixel;
            }
        }
        return new AlignedFace(rgb);
    }
}
