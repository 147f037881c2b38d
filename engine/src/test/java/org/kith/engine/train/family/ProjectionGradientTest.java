package org.kith.engine.train.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.EmbeddingProjection;
import org.kith.engine.model.PersonId;
import org.kith.engine.train.family.ProjectionGradient.Projected;
import org.kith.engine.train.mining.DistanceMatrix;
import org.kith.engine.train.mining.Margin;
import org.kith.engine.train.mining.TripletMiner;
import org.kith.engine.train.mining.Triplets;

class ProjectionGradientTest {

    private static final double MARGIN = 0.8;
    private static final double REGULARISATION = 0.01;

    private final ProjectionGradient gradient = new ProjectionGradient(REGULARISATION);
    private final TripletMiner miner = TripletMiner.nearestSemiHard(new Margin(MARGIN));

    /** As the plain definition has it. */
    private record Triplet(int anchor, int positive, int negative) {}

    private static TrainingFaces faces(long seed) {
        return MadeFamily.withOutsiders(MadeFamily.confusedByTheCamera(5, 4, seed), 6, seed);
    }

    private static ProjectionBatch batch(long seed) {
        TrainingFaces faces = faces(seed);
        return ProjectionBatch.of(faces.known(), faces.outsiders());
    }

    private static double[] small(long seed) {
        double[] residual = MadeFamily.gaussian(Residual.SIDE * Residual.SIDE, new Random(seed));
        for (int i = 0; i < residual.length; i++) {
            residual[i] *= 0.02;
        }
        return residual;
    }

    @Test
    void theGradientIsThatOfFiniteDifferences() {
        for (long seed = 1; seed <= 3; seed++) {
            ProjectionBatch batch = batch(seed);
            double[] residual = small(seed);
            Projected projected = gradient.project(residual, batch);
            List<Triplet> triplets = mined(batch, projected.squaredDistances());
            double[] slopes = gradient.of(
                    residual, batch, projected, miner.mine(projected.squaredDistances(), batch, new Random(seed)));
            assertThat(triplets).as("seed %s", seed).isNotEmpty();
            Random random = new Random(seed);
            for (int n = 0; n < 200; n++) {
                int at = random.nextInt(residual.length);
                double step = 1e-6;
                double[] more = residual.clone();
                double[] less = residual.clone();
                more[at] += step;
                less[at] -= step;
                double slope = (plainLoss(more, batch, triplets) - plainLoss(less, batch, triplets)) / (2 * step);
                assertThat(slopes[at]).as("seed %s, number %s", seed, at).isCloseTo(slope, within(1e-7));
            }
        }
    }

    /** L(W) as it is written, one triplet after the other; each of 20 anchors has 3 positives. */
    private double plainLoss(double[] residual, ProjectionBatch batch, List<Triplet> triplets) {
        double[][] y = gradient.project(residual, batch).y();
        double sum = 0;
        for (double w : residual) {
            sum += REGULARISATION * w * w;
        }
        for (Triplet t : triplets) {
            double toPositive = squaredDistance(y[t.anchor()], y[t.positive()]);
            double toNegative = squaredDistance(y[t.anchor()], y[t.negative()]);
            sum += Math.max(0, toPositive - toNegative + MARGIN) / 3 / 20;
        }
        return sum;
    }

    private static double squaredDistance(double[] a, double[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += (a[d] - b[d]) * (a[d] - b[d]);
        }
        return sum;
    }

    private List<Triplet> mined(ProjectionBatch batch, DistanceMatrix distances) {
        Triplets triplets = miner.mine(distances, batch, new Random(1));
        return IntStream.range(0, triplets.size())
                .mapToObj(t -> new Triplet(triplets.anchors()[t], triplets.positives()[t], triplets.negatives()[t]))
                .toList();
    }

    @Test
    void tripletsAreThoseOfThePlainDefinition() {
        for (long seed = 1; seed <= 10; seed++) {
            ProjectionBatch batch = batch(seed);
            DistanceMatrix distances = gradient.project(small(seed), batch).squaredDistances();
            assertThat(mined(batch, distances))
                    .as("seed %s", seed)
                    .containsExactlyElementsOf(plain(batch, distances.rows()));
        }
    }

    /** Together a person with many faces teaches an anchor no more than one with two. */
    @Test
    void eachAnchorWithAPositiveCountsTheSame() {
        List<PersonId> people = Stream.of(1, 1, 1, 2, 2, 3).map(PersonId::new).toList();
        ProjectionBatch batch = new ProjectionBatch(new double[people.size()][], people, List.of());
        assertThat(batch.pairWeights()).containsExactly(0.1, 0.1, 0.1, 0.2, 0.2, 0);
    }

    /** Each pair of anchor and positive, and every negative, one after the other. */
    private static List<Triplet> plain(ProjectionBatch batch, double[][] distances) {
        List<Triplet> triplets = new ArrayList<>();
        for (int a = 0; a < batch.anchors(); a++) {
            for (int p = 0; p < batch.anchors(); p++) {
                if (!batch.isPositive(a, p)) {
                    continue;
                }
                int best = -1;
                for (int n = 0; n < batch.faces(); n++) {
                    boolean semiHard = batch.isNegative(a, n)
                            && distances[a][n] > distances[a][p]
                            && distances[a][n] < distances[a][p] + MARGIN;
                    if (semiHard && (best < 0 || distances[a][n] < distances[a][best])) {
                        best = n;
                    }
                }
                if (best >= 0) {
                    triplets.add(new Triplet(a, p, best));
                }
            }
        }
        return triplets;
    }

    @Test
    void anOutsiderIsANegativeOnlyOfThoseItIsNot() {
        TrainingFaces faces = faces(1);
        ProjectionBatch batch = ProjectionBatch.of(faces.known(), faces.outsiders());
        for (int a = 0; a < batch.anchors(); a++) {
            for (int o = 0; o < faces.outsiders().size(); o++) {
                assertThat(batch.isNegative(a, batch.anchors() + o))
                        .isEqualTo(faces.outsiders()
                                .get(o)
                                .notPeople()
                                .contains(batch.people().get(a)));
            }
        }
    }

    @Test
    void distancesAreThoseOfTheProjectedEmbeddings() {
        TrainingFaces faces = faces(2);
        double[] residual = small(2);
        EmbeddingProjection projection = Residual.projection(residual);
        double[][] distances = gradient.project(residual, ProjectionBatch.of(faces.known(), List.of()))
                .squaredDistances()
                .rows();
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                double direct = projection
                        .apply(faces.known().get(i).embedding())
                        .squaredDistance(projection.apply(faces.known().get(j).embedding()));
                assertThat(distances[i][j]).isCloseTo(direct, within(1e-5));
            }
        }
    }

    @Test
    void theIdentityChangesNothing() {
        TrainingFaces faces = faces(3);
        assertThat(Residual.identity()
                        .apply(faces.known().get(0).embedding())
                        .squaredDistance(faces.known().get(0).embedding()))
                .isCloseTo(0, within(1e-12));
        assertThat(Residual.norm(Residual.identity())).isZero();
    }
}
