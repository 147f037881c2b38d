package org.kith.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoId;

class AverageLinkageTest {

    private static final double CUT = 0.44;

    private final FaceClusterer clusterer = new AverageLinkage(CUT);

    private List<FaceGroup> cluster(ClusteringProblem problem) {
        return clusterer.cluster(problem, () -> true);
    }

    @Test
    void anEmptyLibraryHasNoGroups() {
        assertThat(cluster(new ClusteringProblem(List.of()))).isEmpty();
    }

    @Test
    void agreesWithTheTextbookOnRandomFacesWithVerdictsAndSharedPhotos() {
        for (long seed = 1; seed <= 60; seed++) {
            ClusteringProblem problem = randomProblem(new Random(seed));
            assertThat(cluster(problem))
                    .as("seed %d", seed)
                    .isEqualTo(new PlainAverageLinkage(CUT).cluster(problem, () -> true));
        }
    }

    @Test
    void groupsDoNotDependOnTheOrderOfTheFaces() {
        ClusteringProblem problem = randomProblem(new Random(7));
        List<ClusterableFace> shuffled = new ArrayList<>(problem.faces());
        Collections.shuffle(shuffled, new Random(8));
        assertThat(cluster(new ClusteringProblem(shuffled))).isEqualTo(cluster(problem));
    }

    @Test
    void twoFacesOfOnePhotoAreNeverOneGroup() {
        Embedding same = around(axis(0), 0, new Random(1));
        assertThat(cluster(new ClusteringProblem(List.of(face(1, 1, same), face(2, 1, same)))))
                .extracting(FaceGroup::faces)
                .containsExactly(List.of(new FaceId(1)), List.of(new FaceId(2)));
    }

    @Test
    void twoFacesOfOnePhotoStayTogetherIfTheUserSaysSo() {
        Embedding same = around(axis(0), 0, new Random(1));
        assertThat(cluster(new ClusteringProblem(List.of(decided(1, 1, same, 5), decided(2, 1, same, 5)))))
                .containsExactly(new FaceGroup(Optional.of(new PersonId(5)), List.of(new FaceId(1), new FaceId(2))));
    }

    @Test
    void aRejectedFaceDoesNotComeBackToThePerson() {
        Embedding same = around(axis(0), 0, new Random(1));
        ClusterableFace rejected =
                new ClusterableFace(new FaceId(2), new PhotoId(2), same, Optional.empty(), Set.of(new PersonId(5)));
        assertThat(cluster(new ClusteringProblem(List.of(decided(1, 1, same, 5), rejected))))
                .extracting(FaceGroup::faces)
                .containsExactly(List.of(new FaceId(1)), List.of(new FaceId(2)));
    }

    @Test
    void twoPeopleOfTheUserAreNeverJoinedHoweverAlike() {
        Embedding same = around(axis(0), 0, new Random(1));
        assertThat(cluster(new ClusteringProblem(List.of(decided(1, 1, same, 5), decided(2, 2, same, 6)))))
                .extracting(FaceGroup::person)
                .containsExactly(Optional.of(new PersonId(5)), Optional.of(new PersonId(6)));
    }

    /** A few people with a few faces each, near enough to be confused now and then; some share photos, some are decided. */
    private static ClusteringProblem randomProblem(Random random) {
        int people = 2 + random.nextInt(6);
        List<ClusterableFace> faces = new ArrayList<>();
        long id = 1;
        for (int p = 0; p < people; p++) {
            float[] center = around(axis(p), 0.08, random).toArray();
            int count = 1 + random.nextInt(8);
            for (int i = 0; i < count; i++) {
                Embedding embedding = around(center, 0.03 + 0.05 * random.nextDouble(), random);
                Optional<PersonId> person =
                        random.nextInt(4) == 0 ? Optional.of(new PersonId(p % 3)) : Optional.empty();
                Set<PersonId> not =
                        random.nextInt(6) == 0 && person.isEmpty() ? Set.of(new PersonId(random.nextInt(3))) : Set.of();
                faces.add(
                        new ClusterableFace(new FaceId(id++), new PhotoId(random.nextInt(12)), embedding, person, not));
            }
        }
        return new ClusteringProblem(faces);
    }

    private static ClusterableFace face(long id, long photo, Embedding embedding) {
        return new ClusterableFace(new FaceId(id), new PhotoId(photo), embedding, Optional.empty(), Set.of());
    }

    private static ClusterableFace decided(long id, long photo, Embedding embedding, long person) {
        return new ClusterableFace(
                new FaceId(id), new PhotoId(photo), embedding, Optional.of(new PersonId(person)), Set.of());
    }

    private static float[] axis(int i) {
        float[] v = new float[Embedding.DIMENSIONS];
        v[i] = 1;
        return v;
    }

    private static Embedding around(float[] center, double spread, Random random) {
        double[] v = new double[center.length];
        double squared = 0;
        for (int i = 0; i < v.length; i++) {
            v[i] = center[i] + spread * random.nextGaussian();
            squared += v[i] * v[i];
        }
        double norm = Math.sqrt(squared);
        float[] unit = new float[v.length];
        for (int i = 0; i < v.length; i++) {
            unit[i] = (float) (v[i] / norm);
        }
        return new Embedding(unit);
    }

    @Test
    void aClusteringThatIsStoppedEnds() {
        assertThatThrownBy(() -> clusterer.cluster(randomProblem(new Random(1)), () -> false))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void theRandomProblemsAreHardEnough() {
        long joined = Stream.iterate(1L, s -> s + 1)
                .limit(20)
                .map(s -> randomProblem(new Random(s)))
                .filter(p -> cluster(p).size() < p.faces().size())
                .count();
        assertThat(joined).isGreaterThan(15);
    }
}
