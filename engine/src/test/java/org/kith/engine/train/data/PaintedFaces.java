package org.kith.engine.train.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Faces of people that are not: each has waves of three colours of its own; each photo shows them moved, in another light, and
 * noisy. Light varies more than people do, so that pixels alone tell little.
 */
public final class PaintedFaces {

    public static final int SIDE = 24;

    private static final CropShape SHAPE = new CropShape(SIDE, SIDE);

    private PaintedFaces() {}

    /** A set in a folder, to be closed by the caller. */
    public static FaceSet write(Path folder, int people, int photosEach, long seed) {
        Random random = new Random(seed);
        List<FaceSet.Face> faces = new ArrayList<>();
        try (FaceSetWriter writer = new FaceSetWriter(folder, SHAPE)) {
            for (int person = 0; person < people; person++) {
                double[] waves = random.doubles(12, -1, 1).toArray();
                for (int photo = 0; photo < photosEach; photo++) {
                    writer.put(faces.size(), paint(waves, random));
                    faces.add(new FaceSet.Face("person-" + person, person + "/" + photo + ".png", faces.size()));
                }
            }
            return writer.finish(new FaceSet.Index("painted " + seed, SHAPE, faces, 0, 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] paint(double[] waves, Random random) {
        double moveX = 1.5 * random.nextGaussian();
        double moveY = 1.5 * random.nextGaussian();
        double light = 50 * random.nextGaussian();
        double slope = 2 * random.nextGaussian();
        int side = SHAPE.storedWidthPx();
        byte[] rgb = new byte[SHAPE.storedBytes()];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                for (int colour = 0; colour < 3; colour++) {
                    int w = 4 * colour;
                    double wave = Math.sin(
                            waves[w] * 0.6 * (x + moveX) + waves[w + 1] * 0.6 * (y + moveY) + 3 * waves[w + 2]);
                    double value = 128 + 40 * wave + light + slope * (x - side / 2.0) + 8 * random.nextGaussian();
                    rgb[3 * (y * side + x) + colour] = (byte) Math.round(Math.max(0, Math.min(255, value)));
                }
            }
        }
        return rgb;
    }
}
