package org.kith.engine.people;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.PersonId;
import org.kith.engine.neighbours.Similarities;

/** How near other groups lie around a face: where many look alike, being near to somebody says less. */
final class TrustCohort {

    private final List<TrustGroup> groups;
    private final Similarities similarities;

    TrustCohort(List<TrustGroup> groups) {
        this.groups = groups.stream().filter(TrustGroup::hasDirection).toList();
        this.similarities =
                new Similarities(this.groups.stream().map(TrustGroup::direction).toArray(float[][]::new));
    }

    /**
     * Cosine distance of the {@value TrustThresholds#COHORT_RANK}th nearest; empty where there are fewer.
     *
     * @param own the group of the face, which does not count
     * @param person whose groups do not count either
     */
    Optional<Double> of(Embedding face, @Nullable TrustGroup own, PersonId person) {
        float similarity = similarities.ofRank(face.toArray(), TrustThresholds.COHORT_RANK, i -> {
            TrustGroup group = groups.get(i);
            return group != own && !group.has(person);
        });
        return similarity == Float.NEGATIVE_INFINITY ? Optional.empty() : Optional.of(1.0 - similarity);
    }
}
