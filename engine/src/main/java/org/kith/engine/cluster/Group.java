package org.kith.engine.cluster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoId;

/** A growing group of faces: the sum of its embeddings, and what it may not be joined with. Compared by identity. */
final class Group {

    private final List<FaceId> faces = new ArrayList<>();
    private final Set<PhotoId> photos = new HashSet<>();
    private final Set<PersonId> notPeople = new HashSet<>();
    private final Sides sides = new Sides();
    private final float[] sum = new float[Embedding.DIMENSIONS];
    private @Nullable PersonId person;
    private boolean seeded;

    /** Where {@link GroupTable} keeps the mean. */
    int row;

    private Group() {}

    static Group of(ClusterableFace face) {
        Group group = new Group();
        group.faces.add(face.id());
        group.photos.add(face.photo());
        group.notPeople.addAll(face.notPeople());
        group.sides.add(face);
        face.embedding().copyTo(group.sum, 0);
        group.seeded = face.maySeed();
        group.person = face.person().orElse(null);
        return group;
    }

    /** Takes the other's faces in; the other is not used again. */
    Group absorb(Group other) {
        faces.addAll(other.faces);
        photos.addAll(other.photos);
        notPeople.addAll(other.notPeople);
        sides.addAll(other.sides);
        seeded |= other.seeded;
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other.sum[i];
        }
        if (person == null) {
            person = other.person;
        }
        return this;
    }

    boolean mayJoin(Group other) {
        if (person != null && (other.person != null || other.notPeople.contains(person))) {
            return false;
        }
        if (other.person != null && notPeople.contains(other.person)) {
            return false;
        }
        if (sides.areApartFrom(other.sides)) {
            return false;
        }
        Set<PhotoId> fewer = photos.size() < other.photos.size() ? photos : other.photos;
        Set<PhotoId> more = fewer == photos ? other.photos : photos;
        return fewer.stream().noneMatch(more::contains);
    }

    /** Whether one of its faces may start a group. */
    boolean isSeeded() {
        return seeded;
    }

    boolean isDecided() {
        return person != null;
    }

    /** Component of the mean embedding; its norm is below 1 unless all faces are equal. */
    float mean(int dimension) {
        return sum[dimension] / faces.size();
    }

    long smallestFace() {
        return faces.stream().mapToLong(FaceId::value).min().orElseThrow();
    }

    FaceGroup toFaceGroup() {
        List<FaceId> sorted = faces.stream()
                .sorted((a, b) -> Long.compare(a.value(), b.value()))
                .toList();
        return new FaceGroup(Optional.ofNullable(person), sorted);
    }
}
