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

    public Members(ClusterableFace face) {
        this(face, false);
    }

    /** @param inCollage whether its photo shows one person several times, and says nothing of who is who */
    Members(ClusterableFace face, boolean inCollage) {
        faces = List.of(face.id());
        photos = inCollage ? Set.of() : Set.of(face.photo());
        notPeople = face.notPeople();
        sides = Sides.of(face);
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
        if (person == null) {
            person = other.person;
        }
    }

    /** Whether neither the user's word nor a photo that shows both says that they are two people. */
    public boolean mayJoin(Members other) {
        return isAllowedWith(other) && shared(other, 0) == 0;
    }

    /** Whether the user's word does not say that they are two people. */
    boolean isAllowedWith(Members other) {
        if (person != null && (other.person != null || other.notPeople.contains(person))) {
            return false;
        }
        if (other.person != null && notPeople.contains(other.person)) {
            return false;
        }
        return !sides.areApartFrom(other.sides);
    }

    /**
     * Whether few enough of their photos are the same. Two faces of one photo are two people; but of two groups a few such
     * pairs say that a few faces are in the wrong one, not that the others are two people.
     */
    boolean mayShareWith(Members other) {
        int allowed = (int) (Thresholds.SHARED_PHOTOS * Math.min(faces.size(), other.faces.size()));
        return shared(other, allowed) <= allowed;
    }

    /** Whether a photo shows both. */
    boolean sharesPhotoWith(Members other) {
        return shared(other, 0) > 0;
    }

    /** How many photos show both, or one more than so many. */
    private int shared(Members other, int atMost) {
        Set<PhotoId> fewer = photos.size() < other.photos.size() ? photos : other.photos;
        Set<PhotoId> more = fewer == photos ? other.photos : photos;
        int shared = 0;
        for (PhotoId photo : fewer) {
            if (more.contains(photo) && ++shared > atMost) {
                break;
            }
        }
        return shared;
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
