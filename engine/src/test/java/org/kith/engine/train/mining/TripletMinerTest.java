package org.kith.engine.train.mining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TripletMinerTest {

    private static final double MARGIN = 0.2;
    private static final Margin ALPHA = new Margin(MARGIN);
    private static final int FACES = 30;

    /** Each triplet is one that the plain definition allows, and a pair without one has none to allow. */
    @ParameterizedTest
    @EnumSource(Mining.class)
    void minesWhatThePlainDefinitionAllows(Mining mining) {
        for (long seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            int[] people = random.ints(FACES, 0, 10).toArray();
            DistanceMatrix distances = distances(random);
            Triplets triplets =
                    new TripletMiner(mining, ALPHA).mine(distances, Identities.of(people), new Random(seed));
            int t = 0;
            int pairs = 0;
            for (int[] pair : pairs(mining, distances, people)) {
                pairs++;
                List<Integer> allowed = allowed(mining, distances, people, pair[0], pair[1]);
                if (!allowed.isEmpty()) {
                    assertThat(new int[] {triplets.anchors()[t], triplets.positives()[t]})
                            .as("seed %d", seed)
                            .containsExactly(pair);
                    assertThat(allowed).as("seed %d", seed).contains(triplets.negatives()[t++]);
                }
            }
            assertThat(triplets.size()).as("seed %d", seed).isEqualTo(t);
            assertThat(triplets.pairs()).as("seed %d", seed).isEqualTo(pairs);
        }
    }

    /** Of equally good negatives none is preferred: each is drawn about as often. */
    @Test
    void drawsAmongSemiHardNegativesEvenly() {
        int[] people = {0, 0, 1, 2, 3, 4};
        float[] values = new float[36];
        values[1] = values[6] = 0.5f;
        for (int other = 2; other < 6; other++) {
            values[other] = values[6 * other] = 0.6f;
            values[6 + other] = values[6 * other + 1] = 2;
        }
        DistanceMatrix distances = DistanceMatrix.of(6, values);
        int[] drawn = new int[6];
        Random random = new Random(4);
        for (int i = 0; i < 4000; i++) {
            drawn[
                    new TripletMiner(Mining.SEMI_HARD, ALPHA)
                            .mine(distances, Identities.of(people), random)
                            .negatives()[0]]++;
        }
        assertThat(IntStream.range(2, 6).map(n -> drawn[n])).allMatch(times -> times > 850 && times < 1150);
    }

    @Test
    void countsTheTripletsWithALossAsActive() {
        DistanceMatrix distances = DistanceMatrix.of(3, new float[] {0, 0.5f, 0.6f, 0.5f, 0, 0.8f, 0.6f, 0.8f, 0});
        Triplets triplets = new Triplets(new int[] {0, 1}, new int[] {1, 0}, new int[] {2, 2}, 2);
        assertThat(triplets.active(distances, ALPHA)).isEqualTo(1);
        assertThat(distances.mean()).isBetween(0.633, 0.634);
    }

    private static List<int[]> pairs(Mining mining, DistanceMatrix distances, int[] people) {
        List<int[]> pairs = new ArrayList<>();
        for (int a = 0; a < FACES; a++) {
            int anchor = a;
            List<Integer> positives = IntStream.range(0, FACES)
                    .filter(p -> p != anchor && people[p] == people[anchor])
                    .boxed()
                    .toList();
            for (int p : positives) {
                boolean farthest = positives.stream()
                        .allMatch(q -> distances.squaredDistance(anchor, q) <= distances.squaredDistance(anchor, p));
                if (mining != Mining.HARDEST_POSITIVE || farthest) {
                    pairs.add(new int[] {anchor, p});
                }
            }
        }
        return pairs;
    }

    private static List<Integer> allowed(Mining mining, DistanceMatrix distances, int[] people, int a, int p) {
        double toPositive = distances.squaredDistance(a, p);
        List<Integer> negatives = IntStream.range(0, FACES)
                .filter(n -> people[n] != people[a])
                .boxed()
                .toList();
        return switch (mining) {
            case RANDOM -> negatives;
            case HARDEST_NEGATIVE ->
                negatives.stream()
                        .filter(n -> negatives.stream()
                                .allMatch(m -> distances.squaredDistance(a, n) <= distances.squaredDistance(a, m)))
                        .toList();
            case SEMI_HARD, HARDEST_POSITIVE ->
                negatives.stream()
                        .filter(n -> distances.squaredDistance(a, n) > toPositive
                                && distances.squaredDistance(a, n) - toPositive < MARGIN)
                        .toList();
        };
    }

    private static DistanceMatrix distances(Random random) {
        float[] values = new float[FACES * FACES];
        for (int i = 0; i < FACES; i++) {
            for (int j = 0; j < i; j++) {
                values[i * FACES + j] = values[j * FACES + i] = 1 + random.nextFloat();
            }
        }
        return DistanceMatrix.of(FACES, values);
    }
}
