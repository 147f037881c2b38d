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
import org.kith.engine.model.Embedding;

class CohortLinkageTest {

    private final Random random = new Random(3);
    private final CohortLinkage linkage = new CohortLinkage(JoinRule.DEFAULT);
    private final List<LinkedGroup> groups = new ArrayList<>();

    /** Of two faces, so many standard deviations from an axis that their distance is σ² · 128 / (1 + σ² · 128). */
    private LinkedGroup pair(double spread) {
        LinkedGroup pair = alone(spread);
        pair.absorb(alone(spread));
        return pair;
    }

    private LinkedGroup alone(double spread) {
        int place = groups.size();
        groups.add(new LinkedGroup(face(place, place, around(axis(0), spread, random)), place, false));
        return groups.get(place);
    }

    @Test
    void facesFarFromEachOtherAreNotOneGroupHoweverNearTheirMeanIs() {
        assertThat(linkage.holdsTogether(pair(0.15), pair(0.15))).isFalse();
        assertThat(linkage.holdsTogether(pair(0.05), pair(0.05))).isTrue();
    }

    @Test
    void ofTwoFacesTheirDistanceIsEnough() {
        assertThat(linkage.holdsTogether(alone(0.15), alone(0.15))).isTrue();
    }

    @Test
    void theSpreadIsTheMeanDistanceOfAllPairs() {
        Embedding[] some = {around(axis(0), 0.1, random), around(axis(0), 0.1, random), around(axis(0), 0.1, random)};
        LinkedGroup two = new LinkedGroup(face(1, 1, some[0]), 1, false);
        two.absorb(new LinkedGroup(face(2, 2, some[1]), 2, false));
        double distances =
                some[0].cosineDistance(some[1]) + some[0].cosineDistance(some[2]) + some[1].cosineDistance(some[2]);

        assertThat(two.spreadWith(new LinkedGroup(face(3, 3, some[2]), 3, false)))
                .isCloseTo(distances / 3, within(1e-6));
    }

    /** All are as near as can be, but the first two are told apart; a third joins one of them, and they stay apart. */
    @Test
    void whatIsTooSpreadStaysApartWhateverItBecomesPartOf() {
        LinkedGroup first = alone(0);
        LinkedGroup second = alone(0);
        LinkedGroup third = alone(0);
        BestFirst joining = new BestFirst(new Linkage() {

            @Override
            public double slack(LinkedGroup a, LinkedGroup b) {
                return 1;
            }

            @Override
            public boolean holdsTogether(LinkedGroup a, LinkedGroup b) {
                return a.size() > 1 || b.size() > 1 || a == third || b == third;
            }

            @Override
            public boolean mayLink(double cosineDistance) {
                return true;
            }

            @Override
            public Before before(LinkedGroup group) {
                return joined -> 0;
            }
        });
        joining.link(first, second);
        joining.link(first, third);
        joining.link(second, third);
        joining.joinAll(() -> true);

        assertThat(groups).filteredOn(group -> !group.isGone()).hasSize(2);
        assertThat(first.now()).isNotSameAs(second.now());
    }
}
