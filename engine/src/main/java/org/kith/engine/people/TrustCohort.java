package org.kith.engine.people;

import java.util.Arrays;
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
        float[] all = similarities.of(face.toArray());
        float[] most = new float[TrustThresholds.COHORT_RANK];
        Arrays.fill(most, Float.NEGATIVE_INFINITY);
        int last = most.length - 1;
        for (int i = 0; i < all.length; i++) {
            TrustGroup group = groups.get(i);
            if (all[i] > most[last] && group != own && !group.has(person)) {
                int place = last;
                while (place > 0 && most[place - 1] < all[i]) {
                    most[place] = most[place - 1];
                    place--;
                }
                most[place] = all[i];
            }
        }
        return most[last] == Float.NEGATIVE_INFINITY ? Optional.empty() : Optional.of(1.0 - most[last]);
    }
}
