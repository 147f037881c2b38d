package org.kith.engine.review;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kith.engine.cluster.ClusterableFace;
import org.kith.engine.cluster.Collages;
import org.kith.engine.cluster.MeanDirection;
import org.kith.engine.cluster.Sides;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.Person;
import org.kith.engine.model.PhotoId;

/** Somebody with a face the user has decided, and whose faces others cannot be. */
final class KnownPerson {

    private final Person person;
    private final List<ClusterableFace> faces;
    private final MeanDirection mean;
    private final Set<PhotoId> photos = new HashSet<>();
    private final Sides sides;
    private final Set<FaceId> rejected;
    private final Map<FaceId, Integer> years;

    /**
     * @param years in which photos were taken, by face
     * @param collages photos that may show them once more
     */
    KnownPerson(
            Person person,
            List<ClusterableFace> faces,
            Set<FaceId> rejected,
            Map<FaceId, Integer> years,
            Collages collages) {
        this.years = years;
        this.person = person;
        this.faces = faces;
        this.mean = MeanDirection.of(faces);
        this.rejected = rejected;
        this.sides = Sides.of(faces);
        for (ClusterableFace face : faces) {
            if (!collages.show(face)) {
                photos.add(face.photo());
            }
        }
    }

    /** Whether nothing was said about them that this does not know. */
    boolean isOf(Person now, List<ClusterableFace> nowFaces, Set<FaceId> nowRejected) {
        return person.equals(now) && faces.equals(nowFaces) && rejected.equals(nowRejected);
    }

    Person person() {
        return person;
    }

    List<ClusterableFace> faces() {
        return faces;
    }

    MeanDirection mean() {
        return mean;
    }

    /** Whether neither the user's word, nor a photo that shows both, nor one from before the birth stands against it. */
    boolean maybe(List<ClusterableFace> others) {
        return others.stream()
                .allMatch(face -> !rejected.contains(face.id())
                        && !photos.contains(face.photo())
                        && isBorn(years.get(face.id()))
                        && !sides.areApartFrom(face));
    }

    private boolean isBorn(@Nullable Integer year) {
        @Nullable Integer born = person.birthYear();
        return born == null || year == null || year >= born;
    }
}
