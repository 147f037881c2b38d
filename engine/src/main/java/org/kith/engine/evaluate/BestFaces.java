package org.kith.engine.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kith.engine.model.Vectors;
import org.kith.engine.store.row.FaceRow;

/**
 * Of each photo the face most like the person it is labelled for: the one nearest to the mean direction of the faces chosen on
 * the person's other photos. Begins with the largest face of each photo, and goes on until nothing changes.
 */
final class BestFaces {

    /** Two choices may take turns for ever. */
    private static final int MOST_ROUNDS = 20;

    private final List<List<FaceRow>> photos;
    private List<FaceRow> chosen;

    /** @param photos of one person, each with a face at least */
    private BestFaces(List<List<FaceRow>> photos) {
        this.photos = photos;
        this.chosen = photos.stream()
                .map(faces -> FaceChoice.LARGEST.ofRows(faces).orElseThrow())
                .toList();
    }

    /**
     * By photo; nothing for photos without a face.
     *
     * @param facesByPhoto all with embeddings
     */
    static Map<Path, FaceRow> of(Map<Path, List<FaceRow>> facesByPhoto) {
        Map<String, List<List<FaceRow>>> byPerson = new HashMap<>();
        facesByPhoto.forEach((photo, faces) -> {
            if (!faces.isEmpty()) {
                byPerson.computeIfAbsent(LabelledPhoto.personOf(photo), person -> new ArrayList<>())
                        .add(faces);
            }
        });
        Map<Path, FaceRow> best = new HashMap<>();
        byPerson.values()
                .forEach(photos -> new BestFaces(photos).settled().forEach(face -> best.put(face.photo(), face)));
        return best;
    }

    private List<FaceRow> settled() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<FaceRow> better = better();
            if (better.equals(chosen)) {
                break;
            }
            chosen = better;
        }
        return chosen;
    }

    private List<FaceRow> better() {
        double[] sum = new double[numbers(chosen.get(0)).length];
        chosen.forEach(face -> add(sum, face, 1));
        List<FaceRow> better = new ArrayList<>();
        for (int i = 0; i < photos.size(); i++) {
            double[] others = sum.clone();
            add(others, chosen.get(i), -1);
            better.add(nearest(photos.get(i), others, chosen.get(i)));
        }
        return better;
    }

    /** @param otherwise where there are no other photos, and all are equally near */
    private static FaceRow nearest(List<FaceRow> faces, double[] direction, FaceRow otherwise) {
        FaceRow nearest = otherwise;
        double most = cosine(otherwise, direction);
        for (FaceRow face : faces) {
            double cosine = cosine(face, direction);
            if (cosine > most) {
                nearest = face;
                most = cosine;
            }
        }
        return nearest;
    }

    /** Times the length of the direction, which is the same for all faces. */
    private static double cosine(FaceRow face, double[] direction) {
        double[] values = new double[direction.length];
        add(values, face, 1);
        return Vectors.dot(values, direction);
    }

    private static void add(double[] sum, FaceRow face, int times) {
        float[] values = numbers(face);
        for (int d = 0; d < sum.length; d++) {
            sum[d] += times * values[d];
        }
    }

    private static float[] numbers(FaceRow face) {
        return Objects.requireNonNull(face.embedding(), () -> face.photo() + " was indexed with another model")
                .toArray();
    }
}
