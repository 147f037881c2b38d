package org.kith.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kith.engine.cluster.RandomFaces.randomProblem;
import static org.kith.engine.cluster.StrictnessCuts.DEFAULT_STRICTNESS;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.engine.cluster.compare.Clusterers;
import org.kith.engine.cluster.compare.ClusteringMethod;
import org.kith.engine.model.DistanceScale;
import org.kith.engine.model.Embedding;

/** A model that puts all faces nearer together, as a scale tells, has the same groups. */
class ScaledDistancesTest {

    /** The share that all embeddings of the made-up model have in common: x' = (√c, √(1 − c) x), so d' = (1 − c) d. */
    private static final double COMMON = 0.4;

    private static final DistanceScale SCALE = new DistanceScale(0, 1 - COMMON);

    private static ClusteringProblem map(ClusteringProblem problem, boolean lift) {
        return new ClusteringProblem(problem.faces().stream()
                .map(face -> new ClusterableFace(
                        face.id(),
                        face.photo(),
                        embedding(face.embedding().toArray(), lift),
                        face.role(),
                        face.quality(),
                        face.person(),
                        face.notPeople()))
                .toList());
    }

    /** The last number is given up for what all have in common. */
    private static Embedding embedding(float[] values, boolean lift) {
        int last = values.length - 1;
        double squared = 0;
        for (int i = 0; i < last; i++) {
            squared += values[i] * values[i];
        }
        double factor = Math.sqrt(lift ? 1 - COMMON : 1) / Math.sqrt(squared);
        for (int i = 0; i < last; i++) {
            values[i] = (float) (values[i] * factor);
        }
        values[last] = lift ? (float) Math.sqrt(COMMON) : 0;
        return new Embedding(values);
    }

    @ParameterizedTest
    @EnumSource(names = "NEIGHBOURHOOD", mode = EnumSource.Mode.EXCLUDE)
    void methodsThatLookAtPairsGiveTheSameGroups(ClusteringMethod method) {
        for (long seed = 0; seed < 20; seed++) {
            ClusteringProblem problem = randomProblem(new Random(seed));
            List<FaceGroup> bundled =
                    Clusterers.of(method, DEFAULT_STRICTNESS).cluster(map(problem, false), () -> true);
            assertThat(Clusterers.of(method, DEFAULT_STRICTNESS, SCALE).cluster(map(problem, true), () -> true))
                    .as("seed %d", seed)
                    .isEqualTo(bundled);
        }
    }

    @Test
    void everyLimitOfTheRuleIsScaled() {
        JoinRule rule = JoinRule.DEFAULT;
        JoinRule scaled = rule.scaled(new DistanceScale(0.1, 0.5));
        for (double room : new double[] {-0.3, 0, 0.1, 0.5}) {
            assertThat(scaled.maxCosineDistance(room, 9, 4))
                    .isCloseTo(0.1 + 0.5 * rule.maxCosineDistance(room, 9, 4), within(1e-12));
            assertThat(scaled.maxSpreadCosineDistance(room))
                    .isCloseTo(0.1 + 0.5 * rule.maxSpreadCosineDistance(room), within(1e-12));
            assertThat(scaled.maxAssignCosineDistance(room))
                    .isCloseTo(0.1 + 0.5 * rule.maxAssignCosineDistance(room), within(1e-12));
        }
        assertThat(scaled.maxDecidedCosineDistance())
                .isCloseTo(0.1 + 0.5 * Thresholds.DECIDED_COSINE_DISTANCE, within(1e-12));
        assertThat(scaled.maxTightCosineDistance())
                .isCloseTo(0.1 + 0.5 * Thresholds.TIGHT_COSINE_DISTANCE, within(1e-12));
        assertThat(scaled.maxAsideCosineDistance())
                .isCloseTo(0.1 + 0.5 * Thresholds.ASIDE_COSINE_DISTANCE, within(1e-12));
        assertThat(scaled.collageCosineDistance())
                .isCloseTo(0.1 + 0.5 * Thresholds.COLLAGE_COSINE_DISTANCE, within(1e-12));
        assertThat(scaled.neighbourCosineDistance())
                .isCloseTo(0.1 + 0.5 * Thresholds.NEIGHBOUR_COSINE_DISTANCE, within(1e-12));
        assertThat(scaled.gain(0, 0.2, 3, 4)).isCloseTo(0.5 * rule.gain(0, 0.2, 3, 4), within(1e-12));
    }

    /** Room is in distances of the bundled model, wherever it was measured. */
    @Test
    void theSameCrowdLeavesTheSameRoom() {
        JoinRule rule = JoinRule.DEFAULT;
        DistanceScale scale = new DistanceScale(0.1, 0.5);
        for (double cohort : new double[] {0.4, 0.7, 0.75, 0.9}) {
            assertThat(rule.scaled(scale).room(scale.cosineDistance(cohort), 1000))
                    .isCloseTo(rule.room(cohort, 1000), within(1e-12));
        }
        assertThat(rule.scaled(scale).roomWithFew()).isCloseTo(rule.roomWithFew(), within(1e-12));
    }

    @Test
    void aScaleLeadsBackToTheBundledModel() {
        DistanceScale scale = new DistanceScale(0.1, 0.5);
        assertThat(scale.bundledCosineDistance(scale.cosineDistance(0.42))).isCloseTo(0.42, within(1e-12));
        assertThat(scale.squaredDistance(0.84)).isCloseTo(2 * scale.cosineDistance(0.42), within(1e-12));
        assertThat(DistanceScale.BUNDLED.squaredDistance(0.730)).isEqualTo(0.730);
    }
}
