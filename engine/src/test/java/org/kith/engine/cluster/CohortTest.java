package org.kith.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kith.engine.cluster.RandomFaces.around;
import static org.kith.engine.cluster.RandomFaces.axis;
import static org.kith.engine.cluster.RandomFaces.face;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CohortTest {

    /** Each a face alone, some nearer to what all have in common than others. */
    private static List<LinkedGroup> crowd(int count, Random random) {
        List<LinkedGroup> groups = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double spread = 0.08 + 0.12 * random.nextDouble();
            groups.add(new LinkedGroup(face(i, i, around(axis(0), spread, random)), i, false));
        }
        return groups;
    }

    private static double plain(List<LinkedGroup> groups, LinkedGroup group) {
        double[] distances = groups.stream()
                .filter(other -> other != group)
                .mapToDouble(group::cosineDistance)
                .sorted()
                .toArray();
        return JoinRule.DEFAULT.room(distances[SampledRank.RANK - 1], groups.size());
    }

    @Test
    void theRoomIsThatOfTheTwentiethNearestOther() {
        List<LinkedGroup> groups = crowd(300, new Random(1));
        new Cohort(groups, JoinRule.DEFAULT).measure(groups, 0, () -> true);
        for (LinkedGroup group : groups) {
            assertThat(group.room()).isCloseTo(plain(groups, group), within(1e-5));
        }
    }

    @Test
    void whoHasFewOthersHasTheRoomOfABeginning() {
        List<LinkedGroup> groups = crowd(SampledRank.RANK, new Random(2));
        new Cohort(groups, JoinRule.DEFAULT).measure(groups, 0, () -> true);
        assertThat(groups).allMatch(group -> group.room() == JoinRule.DEFAULT.roomWithFew());
    }

    @Test
    void someAreMeasuredAmongAll() {
        List<LinkedGroup> groups = crowd(100, new Random(3));
        List<LinkedGroup> some = groups.subList(90, 100);
        new Cohort(groups, JoinRule.DEFAULT).measure(some, 90, () -> true);
        assertThat(groups.get(0).room()).isZero();
        assertThat(some).allMatch(group -> Math.abs(group.room() - plain(groups, group)) < 1e-5);
    }

    /** Of 10,000 every other one is looked at. */
    @Test
    void aSampleSaysNearlyTheSame() {
        List<LinkedGroup> groups = crowd(10_000, new Random(4));
        List<LinkedGroup> some = groups.subList(0, 60);
        new Cohort(groups, JoinRule.DEFAULT).measure(some, 0, () -> true);
        assertThat(some.stream()
                        .mapToDouble(group -> group.room() - plain(groups, group))
                        .average()
                        .orElseThrow())
                .isCloseTo(0, within(0.02));
        assertThat(some).allMatch(group -> Math.abs(group.room() - plain(groups, group)) < 0.08);
    }
}
