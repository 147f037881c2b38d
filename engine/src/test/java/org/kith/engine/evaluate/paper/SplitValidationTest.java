package org.kith.engine.evaluate.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kith.engine.evaluate.pairs.PairCurve;
import org.kith.engine.evaluate.pairs.ScoredPair;
import org.kith.engine.model.Embedding;

final class SplitValidationTest {

    private static final long SEED = 4;

    private final Random random = new Random(SEED);
    private final List<String> people = new ArrayList<>();
    private final List<Optional<Embedding>> embeddings = new ArrayList<>();

    @Test
    void theMeanAndItsErrorAreThoseOfThePartsByAllTheirPairs() {
        seePeople(100, 1.6f);
        embeddings.set(3, Optional.empty());

        SplitValidation validation = SplitValidation.of(people, embeddings, SEED);

        double[] rates = IntStream.range(0, 5).mapToDouble(this::plainRate).toArray();
        double mean = IntStream.range(0, 5).mapToDouble(i -> rates[i]).average().orElseThrow();
        double variance = IntStream.range(0, 5)
                        .mapToDouble(i -> (rates[i] - mean) * (rates[i] - mean))
                        .sum()
                / 4;
        assertThat(mean).as("seed %d", SEED).isBetween(0.05, 0.95); // or the test would see nothing
        assertThat(validation.mean()).isCloseTo(mean, within(0.02));
        assertThat(validation.standardError()).isCloseTo(Math.sqrt(variance / 5), within(0.02));
        assertThat(validation.samePairs()).isEqualTo(100 * 6);
        assertThat(validation.tells()).isTrue();
    }

    @Test
    void aFewPeopleDoNotTell() {
        seePeople(10, 0.1f);

        assertThat(SplitValidation.of(people, embeddings, SEED).tells()).isFalse();
    }

    @Test
    void oneWhoseFaceIsNotFoundIsRefused() {
        seePeople(100, 0);
        assertThat(SplitValidation.of(people, embeddings, SEED).mean()).isEqualTo(1);

        Collections.fill(embeddings, Optional.empty());

        assertThat(SplitValidation.of(people, embeddings, SEED).mean()).isZero();
    }

    /** Four photos of each. */
    private void seePeople(int count, float spread) {
        for (int person = 0; person < count; person++) {
            float[] centre = noise(1);
            for (int photo = 0; photo < 4; photo++) {
                people.add("person " + person);
                float[] off = noise(spread);
                for (int d = 0; d < off.length; d++) {
                    off[d] += centre[d];
                }
                embeddings.add(Optional.of(unit(off)));
            }
        }
    }

    private float[] noise(float spread) {
        float[] numbers = new float[Embedding.DIMENSIONS];
        for (int d = 0; d < numbers.length; d++) {
            numbers[d] = (float) (spread * random.nextGaussian());
        }
        return numbers;
    }

    private static Embedding unit(float[] numbers) {
        double squares = 0;
        for (float number : numbers) {
            squares += number * number;
        }
        float[] unit = new float[numbers.length];
        for (int d = 0; d < unit.length; d++) {
            unit[d] = (float) (numbers[d] / Math.sqrt(squares));
        }
        return new Embedding(unit);
    }

    private double plainRate(int split) {
        List<String> names = new ArrayList<>(new TreeSet<>(people));
        Collections.shuffle(names, new Random(SEED));
        List<ScoredPair> pairs = new ArrayList<>();
        for (int a = 0; a < people.size(); a++) {
            for (int b = a + 1; b < people.size(); b++) {
                if (names.indexOf(people.get(a)) % 5 == split && names.indexOf(people.get(b)) % 5 == split) {
                    boolean same = people.get(a).equals(people.get(b));
                    if (embeddings.get(a).isPresent() && embeddings.get(b).isPresent()) {
                        double distance = embeddings
                                .get(a)
                                .orElseThrow()
                                .squaredDistance(embeddings.get(b).orElseThrow());
                        pairs.add(new ScoredPair(same, distance));
                    } else if (same) {
                        pairs.add(ScoredPair.withoutFace(true));
                    }
                }
            }
        }
        return new PairCurve(pairs).atFar(1e-3).validationRate();
    }
}
