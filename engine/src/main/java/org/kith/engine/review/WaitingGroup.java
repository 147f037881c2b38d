package org.kith.engine.review;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kith.engine.cluster.ClusterableFace;
import org.kith.engine.cluster.Core;
import org.kith.engine.cluster.Crowd;
import org.kith.engine.cluster.MeanDirection;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;

/** Faces that wait for a name: a group of the machine's, or a person without a name. What is computed of it is computed once. */
final class WaitingGroup {

    private final List<ClusterableFace> faces;
    private final Optional<PersonId> nameless;
    private final MeanDirection mean;
    private @Nullable List<ClusterableFace> core;
    private @Nullable List<Halves> halves;
    private double room = Double.NaN;

    WaitingGroup(List<ClusterableFace> faces, Optional<PersonId> nameless) {
        this.faces = faces;
        this.nameless = nameless;
        this.mean = MeanDirection.of(faces);
    }

    int size() {
        return faces.size();
    }

    List<ClusterableFace> faces() {
        return faces;
    }

    Optional<PersonId> nameless() {
        return nameless;
    }

    /** Of all of them, doubtful ones too: to find whom they may be. */
    MeanDirection mean() {
        return mean;
    }

    /** Those that are one person beyond doubt; what the user put together is. */
    List<ClusterableFace> core(Crowd crowd) {
        if (core == null) {
            core = nameless.isPresent() ? faces : new Core(crowd).of(faces, () -> room(crowd));
        }
        return core;
    }

    /** Empty if there is no doubt that the core is one person; computed once. */
    Optional<Halves> doubtfulHalves(Crowd crowd) {
        if (halves == null) {
            double limit = crowd.rule().scale().cosineDistance(ReviewThresholds.DOUBTFUL_HALVES);
            halves = Stream.of(core(crowd))
                    .filter(sure -> nameless.isEmpty() && sure.size() >= 2 * ReviewThresholds.FACES_OF_A_HALF)
                    .map(Halves::of)
                    .filter(two -> two.second().size() >= ReviewThresholds.FACES_OF_A_HALF)
                    .filter(two -> two.cosineDistance() >= limit)
                    .toList();
        }
        return halves.stream().findFirst();
    }

    double room(Crowd crowd) {
        if (Double.isNaN(room)) {
            room = crowd.room(faces);
        }
        return room;
    }

    /** Best first. */
    static List<FaceId> ids(List<ClusterableFace> faces) {
        return faces.stream()
                .sorted(Comparator.comparingDouble(ClusterableFace::quality)
                        .reversed()
                        .thenComparing(face -> face.id().value()))
                .map(ClusterableFace::id)
                .toList();
    }
}
