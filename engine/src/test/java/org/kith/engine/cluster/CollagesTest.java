package org.kith.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kith.engine.cluster.RandomFaces.axis;
import static org.kith.engine.cluster.RandomFaces.face;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.DistanceScale;
import org.kith.engine.model.Embedding;

class CollagesTest {

    private static Embedding apartFromTheFirst(double cosineDistance) {
        float[] values = axis(0);
        values[0] = (float) (1 - cosineDistance);
        values[1] = (float) Math.sqrt(1 - (1 - cosineDistance) * (1 - cosineDistance));
        return new Embedding(values);
    }

    private static final ClusterableFace FIRST = face(1, 1, apartFromTheFirst(0));

    @Test
    void aPhotoWithOneFaceTwiceIsOne() {
        ClusterableFace again = face(2, 1, apartFromTheFirst(Thresholds.COLLAGE_COSINE_DISTANCE - 0.01));
        ClusterableFace elsewhere = face(3, 1, new Embedding(axis(7)));
        Collages collages = new Collages(List.of(FIRST, again, elsewhere), JoinRule.DEFAULT);
        assertThat(List.of(FIRST, again, elsewhere)).allMatch(collages::show);
    }

    @Test
    void twoStrangersWhoLookAlikeAreNone() {
        ClusterableFace alike = face(2, 1, apartFromTheFirst(Thresholds.COLLAGE_COSINE_DISTANCE + 0.01));
        Collages collages = new Collages(List.of(FIRST, alike), JoinRule.DEFAULT);
        assertThat(collages.show(FIRST)).isFalse();
    }

    @Test
    void aSecondPhotoOfOnePersonIsNone() {
        ClusterableFace again = face(2, 2, apartFromTheFirst(0.1));
        assertThat(new Collages(List.of(FIRST, again), JoinRule.DEFAULT).show(FIRST))
                .isFalse();
    }

    @Test
    void howNearIsSaidInDistancesOfTheModelAtHand() {
        ClusterableFace again = face(2, 1, apartFromTheFirst(0.4));
        JoinRule nearer = JoinRule.DEFAULT.scaled(new DistanceScale(0, 0.5));
        assertThat(new Collages(List.of(FIRST, again), JoinRule.DEFAULT).show(FIRST))
                .isTrue();
        assertThat(new Collages(List.of(FIRST, again), nearer).show(FIRST)).isFalse();
    }
}
