package org.kith.engine.evaluate.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupingScoreTest {

    /** Ann has three photos, Bob two; one of Ann's lies with Bob's. */
    @Test
    void aSmallCaseByHand() {
        GroupingScore score = GroupingScore.of(List.of("Ann", "Ann", "Ann", "Bob", "Bob"), List.of(1, 1, 2, 2, 2));
        assertThat(score.photos()).isEqualTo(5);
        assertThat(score.people()).isEqualTo(2);
        assertThat(score.groups()).isEqualTo(2);
        assertThat(score.mostPeople()).isEqualTo(2);
        // joined: 1 + 3 pairs, rightly 1 + 1; Ann has 3 pairs, Bob 1
        assertThat(score.pairwise().precision()).isEqualTo(2 / 4.0, within(1e-12));
        assertThat(score.pairwise().recall()).isEqualTo(2 / 4.0, within(1e-12));
        // each photo: share of its group that is its person, share of its person that is in its group
        assertThat(score.bCubed().precision()).isEqualTo((1 + 1 + 1 / 3.0 + 2 / 3.0 + 2 / 3.0) / 5, within(1e-12));
        assertThat(score.bCubed().recall()).isEqualTo((2 / 3.0 + 2 / 3.0 + 1 / 3.0 + 1 + 1) / 5, within(1e-12));
    }

    @Test
    void perfectGroupsScoreOne() {
        GroupingScore score = GroupingScore.of(List.of("a", "b", "a"), List.of(7, 8, 7));
        assertThat(score.pairwise().f()).isEqualTo(1, within(1e-9));
        assertThat(score.bCubed().f()).isEqualTo(1, within(1e-9));
    }

    @Test
    void theGroupThatMixesMostPeopleNeedNotBeTheLargest() {
        List<String> people = List.of("a", "a", "a", "a", "b", "a", "b", "c");
        assertThat(GroupingScore.of(people, List.of(1, 1, 1, 1, 1, 2, 2, 2)).mostPeople())
                .isEqualTo(3);
        assertThat(GroupingScore.of(people, people).mostPeople()).isEqualTo(1);
    }

    @Test
    void nothingJoinedIsNoFault() {
        GroupingScore score = GroupingScore.of(List.of("a", "b"), List.of(1, 2));
        assertThat(score.pairwise()).isEqualTo(new GroupingScore.Quality(0, 0)); // as score.py and scikit-learn count
        assertThat(score.bCubed()).isEqualTo(new GroupingScore.Quality(1, 1));
    }

    @Test
    void agreesWithLookingAtEveryPair() {
        for (long seed = 1; seed <= 30; seed++) {
            Random random = new Random(seed);
            int n = 2 + random.nextInt(60);
            List<Integer> people = random.ints(n, 0, 6).boxed().toList();
            List<Integer> groups = random.ints(n, 0, 8).boxed().toList();
            double both = 0;
            double joined = 0;
            double same = 0;
            double precision = 0;
            double recall = 0;
            for (int i = 0; i < n; i++) {
                int at = i;
                long own = IntStream.range(0, n)
                        .filter(j -> people.get(j).equals(people.get(at)))
                        .count();
                long group = IntStream.range(0, n)
                        .filter(j -> groups.get(j).equals(groups.get(at)))
                        .count();
                long shared = IntStream.range(0, n)
                        .filter(j -> people.get(j).equals(people.get(at))
                                && groups.get(j).equals(groups.get(at)))
                        .count();
                precision += (double) shared / group / n;
                recall += (double) shared / own / n;
                both += shared - 1;
                joined += group - 1;
                same += own - 1;
            }
            GroupingScore score = GroupingScore.of(people, groups);
            assertThat(score.bCubed().precision()).as("seed %d", seed).isEqualTo(precision, within(1e-9));
            assertThat(score.bCubed().recall()).as("seed %d", seed).isEqualTo(recall, within(1e-9));
            assertThat(score.pairwise().precision())
                    .as("seed %d", seed)
                    .isEqualTo(both / Math.max(1, joined), within(1e-9));
            assertThat(score.pairwise().recall()).as("seed %d", seed).isEqualTo(both / Math.max(1, same), within(1e-9));
        }
    }
}
