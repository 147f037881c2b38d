package org.kith.engine.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.kith.engine.train.data.FaceSet;
import org.kith.engine.train.data.Pixels;

/**
 * Some people and the pairs of their faces, to measure with. Of a person at most {@value #MOST_FACES} faces are taken, drawn by
 * the seed: or somebody with 500 photos would have a hundred times as many pairs as all others together.
 */
final class Measurements {

    static final int MOST_FACES = 20;

    private static final int FACES_AT_ONCE = 64;

    private static final int COLOURS = 3;

    private final FaceSet set;
    private final int[] faces;
    private final int[] people;
    private final long seed;

    private Measurements(FaceSet set, int[] faces, int[] people, long seed) {
        this.set = set;
        this.faces = faces;
        this.people = people;
        this.seed = seed;
    }

    /** Empty if these people have no pair, or are one. */
    static Optional<Measurements> of(FaceSet set, List<List<Integer>> people, long seed) {
        if (people.size() < 2 || people.stream().noneMatch(faces -> faces.size() > 1)) {
            return Optional.empty();
        }
        Random random = new Random(seed);
        List<int[]> chosen = new ArrayList<>();
        for (int person = 0; person < people.size(); person++) {
            List<Integer> theirs = new ArrayList<>(people.get(person));
            Collections.shuffle(theirs, random);
            for (int face : theirs.subList(0, Math.min(MOST_FACES, theirs.size()))) {
                chosen.add(new int[] {face, person});
            }
        }
        return Optional.of(new Measurements(
                set,
                chosen.stream().mapToInt(face -> face[0]).toArray(),
                chosen.stream().mapToInt(face -> face[1]).toArray(),
                seed));
    }

    PairQuality of(Trainee network) {
        float[][] embeddings = new float[faces.length][];
        for (int from = 0; from < faces.length; from += FACES_AT_ONCE) {
            int count = Math.min(FACES_AT_ONCE, faces.length - from);
            List<byte[]> pictures = new ArrayList<>(count);
            for (int i = from; i < from + count; i++) {
                pictures.add(set.rgb(faces[i]));
            }
            System.arraycopy(network.embed(Pixels.planes(pictures), count), 0, embeddings, from, count);
        }
        return PairQuality.of(embeddings, people, seed);
    }

    /**
     * What can be told from the pictures themselves: the distance of their gray levels.
     *
     * @param evened whether each picture is brought to the same brightness and contrast before
     */
    PairQuality ofPixels(boolean evened) {
        float[][] vectors = new float[faces.length][];
        for (int i = 0; i < faces.length; i++) {
            float[] gray = gray(set.rgb(faces[i]));
            vectors[i] = evened ? evened(gray) : gray;
        }
        return PairQuality.of(vectors, people, seed);
    }

    private static float[] gray(byte[] rgb) {
        float[] gray = new float[rgb.length / COLOURS];
        for (int p = 0; p < gray.length; p++) {
            int sum = 0;
            for (int colour = 0; colour < COLOURS; colour++) {
                sum += rgb[COLOURS * p + colour] & 0xff;
            }
            gray[p] = sum / (255f * COLOURS);
        }
        return gray;
    }

    private static float[] evened(float[] gray) {
        double mean = 0;
        for (float v : gray) {
            mean += v / gray.length;
        }
        double square = 0;
        for (float v : gray) {
            square += (v - mean) * (v - mean);
        }
        float[] evened = new float[gray.length];
        for (int p = 0; p < gray.length; p++) {
            evened[p] = (float) ((gray[p] - mean) / Math.sqrt(Math.max(square, Float.MIN_NORMAL)));
        }
        return evened;
    }
}
