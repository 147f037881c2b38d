package org.kith.engine.cluster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoId;

/** The faces of a growing group, and whom by the user's word and by their photos it may not be joined with. */
public final class Members {

    // most groups are one face, and there are as many: what a single one does not need is not made
    private List<FaceId> faces;
    private Set<PhotoId> photos;
    private Set<PersonId> notPeople;
    private Sides sides;
    private @Nullable PersonId person;
    private boolean seeded;

    public Members(ClusterableFace face) {
        faces = List.of(face.id());
        photos = Set.of(face.photo());
        notPeople = face.notPeople();
        sides = Sides.of(face);
        seeded = face.maySeed();
        person = face.person().orElse(null);
    }

    /** Takes the other's faces in; the other is not used again. */
    public void absorb(Members other) {
        if (faces.size() == 1) {
            faces = new ArrayList<>(faces);
            photos = new HashSet<>(photos);
        }
        faces.addAll(other.faces);
        photos.addAll(other.photos);
        if (!other.notPeople.isEmpty()) {
            notPeople = new HashSet<>(notPeople);
            notPeople.addAll(other.notPeople);
        }
        sides = sides.with(other.sides);
        seeded |= other.seeded;
        if (person == null) {
            person = other.person;
        }
    }

    public boolean mayJoin(Members other) {
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
        for (PhotoId photo : fewer) {
            if (more.contains(photo)) {
                return false;
            }
        }
        return true;
    }

    /** Whether one of its faces may start a group. */
    boolean isSeeded() {
        return seeded;
    }

    boolean isDecided() {
        return person != null;
    }

    public int size() {
        return faces.size();
    }

    public long smallestFace() {
        return faces.stream().mapToLong(FaceId::value).min().orElseThrow();
    }

    public FaceGroup toFaceGroup() {
        List<FaceId> sorted = faces.stream()
                .sorted((a, b) -> Long.compare(a.value(), b.value()))
                .toList();
        return new FaceGroup(Optional.ofNullable(person), sorted);
    }
}
