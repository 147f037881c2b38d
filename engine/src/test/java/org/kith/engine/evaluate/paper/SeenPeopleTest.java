package org.kith.engine.evaluate.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.engine.evaluate.groups.GroupingScore;
import org.kith.engine.model.Embedding;

final class SeenPeopleTest {

    private final SeenPeople seen = new SeenPeople(
            List.of("Ann", "Ann", "Bob", "Bob", "Bob"),
            List.of(
                    Optional.of(towards(0, 0.2f)),
                    Optional.of(towards(0, -0.2f)),
                    Optional.of(towards(9, 0.2f)),
                    Optional.of(towards(9, 0)),
                    Optional.empty()));

    @Test
    void kMeansIsToldHowManyPeopleThereAre() {
        GroupingScore score = seen.kMeans(1);

        assertThat(score.groups()).isEqualTo(3); // the photo without a face is alone
        assertThat(score.pairwise().precision()).isEqualTo(1);
        assertThat(score.pairwise().recall()).isEqualTo(0.5);
    }

    @Test
    void theAgglomerativeClusteringIsCutWhereItIsBest() {
        SeenPeople.Cut cut = seen.agglomerative();

        assertThat(cut.score()).isEqualTo(seen.kMeans(1));
        assertThat(cut.cosineDistance()).isBetween(0.0, 0.95);
    }

    @Test
    void photosWithoutAFaceAreCounted() {
        assertThat(seen.withoutFace()).isEqualTo(1);
    }

    /** Along an axis, and a little along the next. */
    private static Embedding towards(int axis, float aside) {
        float[] numbers = new float[Embedding.DIMENSIONS];
        numbers[axis] = (float) Math.sqrt(1 - aside * aside);
        numbers[axis + 1] = aside;
        return new Embedding(numbers);
    }
}
