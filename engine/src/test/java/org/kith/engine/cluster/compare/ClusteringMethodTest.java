package org.kith.engine.cluster.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kith.engine.cluster.ClusterableFace;
import org.kith.engine.cluster.ClusteringProblem;
import org.kith.engine.cluster.FaceClusterer;
import org.kith.engine.cluster.FaceGroup;
import org.kith.engine.cluster.GraphLinkage;
import org.kith.engine.cluster.JoinRule;
import org.kith.engine.cluster.RandomFaces;
import org.kith.engine.cluster.StrictnessCuts;
import org.kith.engine.cluster.Thresholds;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoId;

class ClusteringMethodTest {

    private static final double CUT = 0.4;
    private static final int SEEDS = 60;

    /** All but the one that has a test of its own. */
    static List<FaceClusterer> others() {
        return List.of(new CompleteLinkage(CUT), new ThresholdGraph(CUT), new Dbscan(CUT, 3), new KMeans(4, 1));
    }

    static Stream<FaceClusterer> all() {
        return Stream.concat(
                Stream.of(new AverageLinkage(CUT), new GraphLinkage(JoinRule.around(CUT))), others().stream());
    }

    /** The same points in a corner of a larger space. */
    private static ClusteringProblem wide(ClusteringProblem problem) {
        return new ClusteringProblem(problem.faces().stream()
                .map(face -> new ClusterableFace(
                        face.id(),
                        face.photo(),
                        wide(face.embedding()),
                        face.role(),
                        face.quality(),
                        face.person(),
                        face.notPeople(),
                        face.sides()))
                .toList());
    }

    private static Embedding wide(Embedding embedding) {
        float[] values = embedding.toArray();
        float[] spread = new float[Embedding.MOST_DIMENSIONS];
        for (int d = 0; d < values.length; d++) {
            spread[4 * d + 3] = values[d];
        }
        return new Embedding(spread);
    }

    @ParameterizedTest
    @MethodSource("all")
    void facesOfAWiderNetworkAreGroupedByTheirDistancesToo(FaceClusterer clusterer) {
        for (int seed = 1; seed <= 20; seed++) {
            ClusteringProblem problem = RandomFaces.randomProblem(new Random(seed));

            assertThat(cluster(clusterer, wide(problem)))
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(cluster(clusterer, problem));
        }
    }

    private static List<FaceGroup> cluster(FaceClusterer clusterer, ClusteringProblem problem) {
        return clusterer.cluster(problem, () -> true);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyFaceIsInOneGroupAndTheUsersWordHolds(FaceClusterer clusterer) {
        for (int i = 1; i <= SEEDS; i++) {
            long seed = i;
            ClusteringProblem problem = RandomFaces.randomProblem(new Random(seed));
            List<FaceGroup> groups = cluster(clusterer, problem);
            assertThat(groups.stream().flatMap(group -> group.faces().stream()))
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(
                            problem.faces().stream().map(ClusterableFace::id).toList());
            Map<FaceId, ClusterableFace> byId = new HashMap<>();
            problem.faces().forEach(face -> byId.put(face.id(), face));
            // one person several times, as the program's own way of grouping sees it; the textbook's see none
            Set<PhotoId> collages =
                    clusterer instanceof GraphLinkage ? RandomFaces.collages(problem.faces()) : Set.of();
            Set<PersonId> seen = new HashSet<>();
            for (FaceGroup group : groups) {
                List<ClusterableFace> faces =
                        group.faces().stream().map(byId::get).toList();
                keepsTheRules(seed, group, faces, collages);
                group.person().ifPresent(person -> assertThat(seen.add(person))
                        .as("seed %d: one group a person", seed)
                        .isTrue());
            }
        }
    }

    private static void keepsTheRules(long seed, FaceGroup group, List<ClusterableFace> faces, Set<PhotoId> collages) {
        for (ClusterableFace face : faces) {
            face.person()
                    .ifPresent(person ->
                            assertThat(group.person()).as("seed %d", seed).contains(person));
            assertThat(group.person().filter(face.notPeople()::contains))
                    .as("seed %d: %s", seed, face.id())
                    .isEmpty();
        }
        // Faces decided for one person may share a photo: the user said so.
        faces.stream().collect(Collectors.groupingBy(ClusterableFace::photo)).forEach((photo, together) -> assertThat(
                        together.size() == 1
                                || collages.contains(photo)
                                || together.stream()
                                        .allMatch(face -> face.person().isPresent()))
                .as("seed %d: photo %s twice", seed, photo)
                .isTrue());
    }

    @Test
    void completeLinkageAgreesWithTheTextbook() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            ClusteringProblem problem = RandomFaces.free(seed);
            assertThat(cluster(new CompleteLinkage(CUT), problem))
                    .as("seed %d", seed)
                    .isEqualTo(PlainMethods.complete(problem, CUT));
        }
    }

    @Test
    void aThresholdGraphIsItsComponents() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            ClusteringProblem problem = RandomFaces.free(seed);
            assertThat(cluster(new ThresholdGraph(CUT), problem))
                    .as("seed %d", seed)
                    .isEqualTo(PlainMethods.components(problem, CUT));
        }
    }

    @Test
    void dbscanAgreesWithTheTextbook() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            ClusteringProblem problem = RandomFaces.free(seed);
            for (int minFaces : new int[] {2, 3, 5}) {
                assertThat(cluster(new Dbscan(CUT, minFaces), problem))
                        .as("seed %d, %d faces", seed, minFaces)
                        .isEqualTo(PlainMethods.dbscan(problem, CUT, minFaces));
            }
        }
    }

    @Test
    void theRandomFacesTellTheMethodsApart() {
        long differ = LongStream.rangeClosed(1, SEEDS)
                .mapToObj(RandomFaces::free)
                .filter(problem -> others().stream()
                                .map(clusterer -> cluster(clusterer, problem))
                                .distinct()
                                .count()
                        >= 3)
                .count();
        assertThat(differ).isGreaterThan(SEEDS / 3);
    }

    /** Three tight people: k-means++ draws one seed of each, whatever the seed. */
    @Test
    void kMeansFindsPeopleWhoAreFarApart() {
        Random random = new Random(3);
        List<ClusterableFace> faces = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            faces.add(RandomFaces.face(i, i, RandomFaces.around(RandomFaces.axis(i % 3), 0.005, random)));
        }
        for (int seed = 0; seed < 10; seed++) {
            assertThat(cluster(new KMeans(3, seed), new ClusteringProblem(faces)))
                    .as("seed %d", seed)
                    .hasSize(3)
                    .allSatisfy(group -> assertThat(group.faces().stream()
                                    .map(face -> face.value() % 3)
                                    .distinct())
                            .hasSize(1));
        }
    }

    @Test
    void kMeansMakesAsManyGroupsAsAskedOfFacesThatAreFree() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            ClusteringProblem problem = RandomFaces.free(seed);
            int faces = problem.faces().size();
            assertThat(cluster(new KMeans(2, seed), problem))
                    .as("seed %d", seed)
                    .hasSizeLessThanOrEqualTo(2);
            assertThat(cluster(new KMeans(faces + 5, seed), problem))
                    .as("seed %d", seed)
                    .hasSize(faces);
            assertThat(cluster(new KMeans(1, seed), problem))
                    .as("seed %d", seed)
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void noFacesMakeNoGroups(FaceClusterer clusterer) {
        assertThat(cluster(clusterer, new ClusteringProblem(List.of()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void aClusteringThatIsStoppedEnds(FaceClusterer clusterer) {
        assertThatThrownBy(() -> clusterer.cluster(RandomFaces.free(1), () -> false))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void theDefaultStrictnessIsTheProgramsOwnCutAndStricterIsLower() {
        assertThat(ClusteringMethod.NEIGHBOURHOOD.cutCosineDistance(StrictnessCuts.DEFAULT_STRICTNESS))
                .isEqualTo(Thresholds.GROUPING_COSINE_DISTANCE, within(1e-12));
        for (ClusteringMethod method : ClusteringMethod.values()) {
            assertThat(method.cutCosineDistance(1)).isPositive().isLessThan(method.cutCosineDistance(0));
            assertThatThrownBy(() -> method.cutCosineDistance(1.1)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
