package org.kith.engine.train.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.EmbeddingProjection;
import org.kith.engine.train.family.SemiHardMining.Triplet;
import org.kith.engine.train.family.TripletLoss.Projected;

class TripletLossTest {

    private static final double MARGIN = 0.8;
    private static final double REGULARISATION = 0.01;

    private final TripletLoss loss = new TripletLoss(MARGIN, REGULARISATION);
    private final SemiHardMining mining = new SemiHardMining(MARGIN);

    private static TrainingFaces faces(long seed) {
        return MadeFamily.withOutsiders(MadeFamily.confusedByTheCamera(5, 4, seed), 6, seed);
    }

    private static Batch batch(long seed) {
        TrainingFaces faces = faces(seed);
        return Batch.of(faces.known(), faces.outsiders());
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
            Batch batch = batch(seed);
            double[] residual = small(seed);
            Projected projected = loss.project(residual, batch);
            List<Triplet> triplets = mining.triplets(batch, projected.squaredDistances());
            double[] gradient = loss.gradient(residual, batch, projected, triplets);
            assertThat(triplets).as("seed %s", seed).isNotEmpty();
            Random random = new Random(seed);
            for (int n = 0; n < 200; n++) {
                int at = random.nextInt(residual.length);
                double step = 1e-6;
                double[] more = residual.clone();
                double[] less = residual.clone();
                more[at] += step;
                less[at] -= step;
                double slope = (loss.loss(more, loss.project(more, batch), triplets)
                                - loss.loss(less, loss.project(less, batch), triplets))
                        / (2 * step);
                assertThat(gradient[at]).as("seed %s, number %s", seed, at).isCloseTo(slope, within(1e-7));
            }
        }
    }

    @Test
    void tripletsAreThoseOfThePlainDefinition() {
        for (long seed = 1; seed <= 10; seed++) {
            Batch batch = batch(seed);
            double[][] distances = loss.project(small(seed), batch).squaredDistances();
            assertThat(mining.triplets(batch, distances))
                    .as("seed %s", seed)
                    .containsExactlyElementsOf(plain(batch, distances));
        }
    }

    /** Each pair of anchor and positive, and every negative, one after the other. */
    private static List<Triplet> plain(Batch batch, double[][] distances) {
        List<Triplet> triplets = new ArrayList<>();
        for (int a = 0; a < batch.anchors(); a++) {
            for (int p = 0; p < batch.anchors(); p++) {
                if (!batch.isPositive(a, p)) {
                    continue;
                }
                int best = -1;
                for (int n = 0; n < batch.size(); n++) {
                    boolean semiHard = batch.isNegative(a, n)
                            && distances[a][n] > distances[a][p]
                            && distances[a][n] < distances[a][p] + MARGIN;
                    if (semiHard && (best < 0 || distances[a][n] < distances[a][best])) {
                        best = n;
                    }
                }
                if (best >= 0) {
                    triplets.add(new Triplet(a, p, best, 1.0 / 3 / 20)); // 3 positives for each of 20 anchors
                }
            }
        }
        return triplets;
    }

    @Test
    void anOutsiderIsANegativeOnlyOfThoseItIsNot() {
        TrainingFaces faces = faces(1);
        Batch batch = Batch.of(faces.known(), faces.outsiders());
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
        double[][] distances =
                loss.project(residual, Batch.of(faces.known(), List.of())).squaredDistances();
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
