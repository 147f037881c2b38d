package org.kith.engine.train.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kith.engine.fault.EngineException;

class BatchSamplerTest {

    /** Ten people with eight faces, thirty with one: faces are numbered by person. */
    private static final List<List<Integer>> PEOPLE = IntStream.range(0, 40)
            .mapToObj(person -> person < 10
                    ? IntStream.range(8 * person, 8 * person + 8).boxed().toList()
                    : List.of(1000 + person))
            .toList();

    @Test
    void batchIsFullOfPeopleWithPairsAndOfOthers() {
        BatchSampler sampler = new BatchSampler(PEOPLE, new BatchShape(32, 4, false), 5);
        for (long step = 0; step < 50; step++) {
            Batch batch = sampler.batch(step);
            assertThat(batch.size()).isEqualTo(32);
            Map<Integer, Long> perPerson = IntStream.of(batch.people())
                    .boxed()
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            assertThat(perPerson.values()).allMatch(faces -> faces <= 4);
            assertThat(perPerson.values().stream().filter(faces -> faces > 1)).hasSize(6);
            assertThat(batch.faces()).doesNotHaveDuplicates();
            for (int i = 0; i < batch.size(); i++) {
                assertThat(PEOPLE.get(batch.people()[i])).contains(batch.faces()[i]);
            }
        }
    }

    @Test
    void stepHasItsBatchWheneverItIsAskedFor() {
        BatchShape shape = new BatchShape(32, 4, false);
        Batch once = new BatchSampler(PEOPLE, shape, 5).batch(17);
        BatchSampler other = new BatchSampler(PEOPLE, shape, 5);
        other.batch(3);
        assertThat(other.batch(17).faces()).containsExactly(once.faces());
        assertThat(other.batch(18).faces()).isNotEqualTo(once.faces());
        assertThat(new BatchSampler(PEOPLE, shape, 6).batch(17).faces()).isNotEqualTo(once.faces());
    }

    @Test
    void othersComeTwiceAsTwins() {
        Batch batch = new BatchSampler(PEOPLE, new BatchShape(32, 4, true), 5).batch(0);
        assertThat(IntStream.range(24, 32).map(i -> batch.faces()[i]).distinct())
                .hasSize(4);
    }

    @Test
    void peopleWithoutPairsCannotBeLearnedFrom() {
        assertThatThrownBy(() -> new BatchSampler(PEOPLE.subList(10, 40), new BatchShape(32, 4, false), 5))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("at least two people and one pair");
    }

    @Test
    void batchSuitsHowManyPhotosPeopleHave() {
        assertThat(BatchShape.suiting(PEOPLE, 128, false)).isEqualTo(new BatchShape(128, 8, false));
        List<List<Integer>> crowd = List.of(
                IntStream.range(0, 100).boxed().toList(),
                IntStream.range(0, 90).boxed().toList());
        assertThat(BatchShape.suiting(crowd, 128, false)).isEqualTo(new BatchShape(480, 40, false));
        assertThat(BatchShape.suiting(List.of(List.of(1, 2), List.of(3)), 128, true))
                .isEqualTo(new BatchShape(128, 4, true));
    }
}
