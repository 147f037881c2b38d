package org.kith.engine.review;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kith.engine.cluster.ClusterableFace;
import org.kith.engine.cluster.Sides;
import org.kith.engine.model.PhotoId;

/**
 * Whether two groups are one person: worth asking of those whom the user could not name, since a name settles more. If they
 * are, one name will do for both.
 */
final class Pairs {

    /** Of so many groups, the largest, all pairs are looked at. */
    private static final int GROUPS = 300;

    private final LibraryFaces faces;
    private final Asked asked;
    private final Likeness likeness;

    Pairs(LibraryFaces faces, Asked asked) {
        this.faces = faces;
        this.asked = asked;
        this.likeness = new Likeness(faces.crowd().rule());
    }

    Optional<Question> best(List<WaitingGroup> largestFirst) {
        List<WaitingGroup> groups = largestFirst.stream().limit(GROUPS).toList();
        Question.@Nullable SamePerson best = null;
        double most = 0;
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                WaitingGroup a = groups.get(i);
                WaitingGroup b = groups.get(j);
                double distance = a.mean().cosineDistance(b.mean());
                double room = (a.room(faces.crowd()) + b.room(faces.crowd())) / 2;
                double yes = likeness.probability(distance, room);
                double settled = yes * b.core(faces.crowd()).size();
                if (yes >= ReviewThresholds.WORTH_A_GUESS && settled > most && mayBeOne(a, b)) {
                    most = settled;
                    best = new Question.SamePerson(
                            WaitingGroup.ids(a.core(faces.crowd())),
                            a.nameless(),
                            WaitingGroup.ids(b.core(faces.crowd())),
                            b.nameless(),
                            yes);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean mayBeOne(WaitingGroup a, WaitingGroup b) {
        List<ClusterableFace> first = a.core(faces.crowd());
        List<ClusterableFace> second = b.core(faces.crowd());
        Set<PhotoId> photos = new HashSet<>();
        first.stream().filter(face -> !faces.collages().show(face)).forEach(face -> photos.add(face.photo()));
        Sides sides = Sides.of(first);
        return !asked.isSkipped(first, second)
                && second.stream().allMatch(face -> !photos.contains(face.photo()) && !sides.areApartFrom(face));
    }
}
