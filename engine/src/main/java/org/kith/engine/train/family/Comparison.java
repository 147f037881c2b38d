package org.kith.engine.train.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.EmbeddingProjection;
import org.kith.engine.model.PersonId;
import org.kith.engine.train.family.Probe.Distances;

/** Held-out faces against a gallery, before and after. */
final class Comparison {

    private final List<TrainingFaces.Known> gallery;
    private final List<Embedding> projectedGallery;
    private final EmbeddingProjection projection;

    Comparison(List<TrainingFaces.Known> gallery, EmbeddingProjection projection) {
        this.gallery = gallery;
        this.projection = projection;
        this.projectedGallery =
                gallery.stream().map(face -> projection.apply(face.embedding())).toList();
    }

    /** With all faces of the gallery that are not of the same occasion. */
    Probe of(TrainingFaces.Known face) {
        List<Integer> same = new ArrayList<>();
        List<Integer> different = new ArrayList<>();
        for (int g = 0; g < gallery.size(); g++) {
            TrainingFaces.Known other = gallery.get(g);
            if (!other.person().equals(face.person())) {
                different.add(g);
            } else if (other.occasion() != face.occasion()) {
                same.add(g);
            }
        }
        return probe(Optional.of(face.person()), face.occasion(), face.embedding(), same, different);
    }

    /** With those whom it is known not to be. */
    Probe of(TrainingFaces.Outsider face) {
        List<Integer> different = new ArrayList<>();
        for (int g = 0; g < gallery.size(); g++) {
            if (face.notPeople().contains(gallery.get(g).person())) {
                different.add(g);
            }
        }
        return probe(Optional.empty(), face.occasion(), face.embedding(), List.of(), different);
    }

    private Probe probe(
            Optional<PersonId> person, long occasion, Embedding face, List<Integer> same, List<Integer> different) {
        Embedding projected = projection.apply(face);
        double[] sameBefore = same.stream()
                .mapToDouble(g -> face.squaredDistance(gallery.get(g).embedding()))
                .toArray();
        double[] differentBefore = different.stream()
                .mapToDouble(g -> face.squaredDistance(gallery.get(g).embedding()))
                .toArray();
        return new Probe(
                person,
                occasion,
                Distances.of(sameBefore, differentBefore),
                Distances.of(distances(projected, same), distances(projected, different)));
    }

    private double[] distances(Embedding face, List<Integer> others) {
        return others.stream()
                .mapToDouble(g -> face.squaredDistance(projectedGallery.get(g)))
                .toArray();
    }
}
