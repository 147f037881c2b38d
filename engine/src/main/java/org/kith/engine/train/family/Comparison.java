package org.kith.engine.train.family;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.EmbeddingProjection;
import org.kith.engine.model.PersonId;
import org.kith.engine.train.family.Probe.Distances;

/** Held-out faces against a gallery, before and after. Thread-safe. */
final class Comparison {

    private final List<TrainingFaces.Known> gallery;
    private final float[][] before;
    private final float[][] after;
    private final EmbeddingProjection projection;

    Comparison(List<TrainingFaces.Known> gallery, EmbeddingProjection projection) {
        this.gallery = gallery;
        this.projection = projection;
        this.before =
                columns(gallery.stream().map(TrainingFaces.Known::embedding).toList());
        this.after = columns(
                gallery.stream().map(face -> projection.apply(face.embedding())).toList());
    }

    /** A row for each number of the embeddings, to be walked through in order. */
    private static float[][] columns(List<Embedding> embeddings) {
        float[][] columns = new float[Embedding.DIMENSIONS][embeddings.size()];
        for (int i = 0; i < embeddings.size(); i++) {
            float[] values = embeddings.get(i).toArray();
            for (int d = 0; d < values.length; d++) {
                columns[d][i] = values[d];
            }
        }
        return columns;
    }

    /** With all faces of the gallery that are not of the same occasion. */
    Probe of(TrainingFaces.Known face) {
        return probe(
                Optional.of(face.person()),
                face.occasion(),
                face.embedding(),
                g -> gallery.get(g).person().equals(face.person())
                        && gallery.get(g).occasion() != face.occasion(),
                g -> !gallery.get(g).person().equals(face.person()));
    }

    /** With those whom it is known not to be. */
    Probe of(TrainingFaces.Outsider face) {
        return probe(Optional.empty(), face.occasion(), face.embedding(), g -> false, g -> face.notPeople()
                .contains(gallery.get(g).person()));
    }

    private Probe probe(
            Optional<PersonId> person, long occasion, Embedding face, IntPredicate isSame, IntPredicate isDifferent) {
        int[] same = IntStream.range(0, gallery.size()).filter(isSame).toArray();
        int[] different = IntStream.range(0, gallery.size()).filter(isDifferent).toArray();
        double[] distancesBefore = squaredDistances(face, before);
        double[] distancesAfter = squaredDistances(projection.apply(face), after);
        return new Probe(
                person,
                occasion,
                Distances.of(at(same, distancesBefore), at(different, distancesBefore)),
                Distances.of(at(same, distancesAfter), at(different, distancesAfter)));
    }

    /** 2 − 2 x·g for each face g of the gallery, all at once: by a loop that the compiler makes vector instructions of. */
    private static double[] squaredDistances(Embedding face, float[][] columns) {
        float[] values = face.toArray();
        float[] products = new float[columns[0].length];
        for (int d = 0; d < columns.length; d++) {
            add(products, columns[d], values[d]);
        }
        double[] distances = new double[products.length];
        for (int g = 0; g < products.length; g++) {
            distances[g] = Math.max(0, 2 - 2.0 * products[g]);
        }
        return distances;
    }

    private static void add(float[] target, float[] source, float factor) {
        for (int i = 0; i < target.length; i++) {
            target[i] += factor * source[i];
        }
    }

    private static double[] at(int[] places, double[] distances) {
        return Arrays.stream(places).mapToDouble(g -> distances[g]).toArray();
    }
}
