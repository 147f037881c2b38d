package org.kith.engine.convert;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.kith.engine.convert.layer.Activations;
import org.kith.engine.convert.layer.Shape;
import org.kith.engine.fault.EngineException;
import org.kith.engine.networks.card.Normalisation;

/**
 * Squares cut from photos at random places, sizes and mirrorings, the same for the same seed, scaled and normalised as the
 * network wants them. Only PNG: it is stored without loss, while JPEG decoders round differently, and one different bit is
 * another projection.
 */
final class RandomCrops {

    private static final int SMALLEST_SIDE_PX = 24;

    private final List<BufferedImage> photos;
    private final Random random;

    private RandomCrops(List<BufferedImage> photos, long seed) {
        this.photos = photos;
        this.random = new Random(seed);
    }

    /**
     * Decodes the PNG photos of a folder, in the order of their names.
     *
     * @throws EngineException if there is none or one cannot be read
     */
    static RandomCrops of(Path folder, long seed) {
        List<BufferedImage> photos = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(RandomCrops::isPng).sorted().toList()) {
                @Nullable BufferedImage photo = ImageIO.read(file.toFile());
                if (photo == null) {
                    throw new EngineException(ConversionFault.NOT_PNG, file);
                }
                photos.add(photo);
            }
        } catch (IOException e) {
            throw new EngineException(ConversionFault.PHOTOS_NOT_READ, e, folder, e.getMessage());
        }
        if (photos.isEmpty()) {
            throw new EngineException(ConversionFault.NO_PNG, folder);
        }
        return new RandomCrops(photos, seed);
    }

    private static boolean isPng(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".png");
    }

    /** The next squares; cutting them can wait, and be done on any thread. */
    List<Crop> take(int count) {
        return Stream.generate(this::next).limit(count).toList();
    }

    private Crop next() {
        BufferedImage photo = photos.get(random.nextInt(photos.size()));
        int shorter = Math.min(photo.getWidth(), photo.getHeight());
        int side = SMALLEST_SIDE_PX + random.nextInt(shorter - SMALLEST_SIDE_PX + 1);
        int left = random.nextInt(photo.getWidth() - side + 1);
        int top = random.nextInt(photo.getHeight() - side + 1);
        return new Crop(photo, left, top, side, random.nextBoolean());
    }

    /** A square of a photo, pixels. */
    record Crop(BufferedImage photo, int left, int top, int side, boolean mirrored) {

        /** Scaled to a network's input and normalised: red, green, blue. */
        Activations cut(Shape shape, Normalisation normalisation) {
            double[] samples = samples(shape);
            byte[] bytes = new byte[samples.length];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) Math.round(samples[i]);
            }
            Normalisation own = normalisation.forPicture(bytes);
            Activations crop = Activations.zeros(shape);
            for (int i = 0; i < samples.length; i++) {
                crop.values()[i] = (float) ((samples[i] - own.mean()) / own.divisor());
            }
            return crop;
        }

        private double[] samples(Shape shape) {
            double[] samples = new double[shape.size()];
            for (int y = 0; y < shape.height(); y++) {
                for (int x = 0; x < shape.width(); x++) {
                    int column = mirrored ? shape.width() - 1 - x : x;
                    double fromX = left + (column + 0.5) * side / shape.width() - 0.5;
                    double fromY = top + (y + 0.5) * side / shape.height() - 0.5;
                    for (int c = 0; c < 3; c++) {
                        samples[(y * shape.width() + x) * 3 + c] = sample(photo, fromX, fromY, 16 - 8 * c);
                    }
                }
            }
            return samples;
        }
    }

    /** Bilinear, the edge repeated. */
    private static double sample(BufferedImage photo, double x, double y, int shift) {
        int x0 = (int) Math.floor(x);
        int y0 = (int) Math.floor(y);
        double fx = x - x0;
        double fy = y - y0;
        return (1 - fy) * ((1 - fx) * pixel(photo, x0, y0, shift) + fx * pixel(photo, x0 + 1, y0, shift))
                + fy * ((1 - fx) * pixel(photo, x0, y0 + 1, shift) + fx * pixel(photo, x0 + 1, y0 + 1, shift));
    }

    private static int pixel(BufferedImage photo, int x, int y, int shift) {
        int inX = Math.max(0, Math.min(x, photo.getWidth() - 1));
        int inY = Math.max(0, Math.min(y, photo.getHeight() - 1));
        return photo.getRGB(inX, inY) >> shift & 0xff;
    }
}
