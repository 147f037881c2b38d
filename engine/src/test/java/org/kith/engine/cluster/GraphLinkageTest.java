package org.kith.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kith.engine.cluster.RandomFaces.around;
import static org.kith.engine.cluster.RandomFaces.axis;
import static org.kith.engine.cluster.RandomFaces.face;
import static org.kith.engine.cluster.RandomFaces.randomProblem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FaceRole;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoId;

class GraphLinkageTest extends FaceClustererContract {

    @Override
    protected FaceClusterer clusterer() {
        return new GraphLinkage(JoinRule.DEFAULT);
    }

    @Test
    void agreesWithComparingAllGroupsBeforeEachStep() {
        for (long seed = 1; seed <= 20; seed++) {
            ClusteringProblem problem = crowdedProblem(new Random(seed));
            assertThat(cluster(problem))
                    .as("seed %d", seed)
                    .isEqualTo(new PlainGraphLinkage(JoinRule.DEFAULT).cluster(problem, () -> true));
        }
    }

    @Test
    void groupsDoNotDependOnTheIdsOfTheFaces() {
        List<ClusterableFace> faces = randomProblem(new Random(9)).faces();
        List<Long> ids =
                new ArrayList<>(LongStream.rangeClosed(1, faces.size()).boxed().toList());
        Collections.shuffle(ids, new Random(10));
        List<ClusterableFace> renumbered = new ArrayList<>();
        for (int i = 0; i < faces.size(); i++) {
            renumbered.add(withId(faces.get(i), ids.get(i)));
        }
        Set<Set<Embedding>> before = byEmbedding(cluster(new ClusteringProblem(faces)), faces);
        assertThat(byEmbedding(cluster(new ClusteringProblem(renumbered)), renumbered))
                .isEqualTo(before);
    }

    /** Groups of a few faces each, and strangers nearer to some than to others, so that there is a cohort. */
    private static ClusteringProblem crowdedProblem(Random random) {
        List<ClusterableFace> faces = new ArrayList<>(randomProblem(random).faces());
        for (int i = 0; i < 30; i++) {
            float[] center = axis(random.nextInt(3));
            Embedding stranger = around(center, 0.1 + 0.1 * random.nextDouble(), random);
            faces.add(face(1000 + i, random.nextInt(40), stranger));
        }
        return new ClusteringProblem(faces);
    }

    /** Two pictures at a distance that is one person in a family, and a coincidence among children. */
    @Test
    void whatIsOnePersonWhereNobodyIsLikeThemIsNotAmongManyWhoAre() {
        List<ClusterableFace> two = List.of(face(1, 1, at(0, 0.5)), face(2, 2, at(1, 0.5)));
        List<ClusterableFace> lonely = new ArrayList<>(two);
        List<ClusterableFace> children = new ArrayList<>(two);
        for (int i = 0; i < 30; i++) {
            lonely.add(face(3 + i, 3 + i, at(2 + i, 0)));
            children.add(face(3 + i, 3 + i, at(2 + i, 0.5)));
        }
        assertThat(cluster(new ClusteringProblem(lonely))).hasSize(31);
        assertThat(cluster(new ClusteringProblem(children))).hasSize(32);
    }

    @Test
    void aCollageSplitsNobody() {
        Random random = new Random(5);
        float[] person = axis(0);
        List<ClusterableFace> faces = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            // two and two on photos 1 to 3
            faces.add(face(1 + i, 1 + i / 2, around(person, 0.03, random)));
        }
        faces.add(face(7, 7, around(person, 0.03, random)));
        assertThat(cluster(new ClusteringProblem(faces))).hasSize(1);
    }

    /** Strangers who look alike: three photos show both. */
    @Test
    void groupsOfWhichManyPhotosShowBothAreTwoPeople() {
        assertThat(cluster(new ClusteringProblem(alikeOnPhotos(3))))
                .extracting(group -> group.faces().size())
                .containsExactly(6, 6);
    }

    /** One face of the one was taken for the other: that one stays alone. */
    @Test
    void groupsOfWhichOnePhotoShowsBothAreOnePersonWithoutTheDouble() {
        assertThat(cluster(new ClusteringProblem(alikeOnPhotos(1))))
                .extracting(group -> group.faces().size())
                .containsExactlyInAnyOrder(11, 1);
    }

    /** Six pictures that are one person, and six, so far from those that only both as groups are; some on one photo. */
    private static List<ClusterableFace> alikeOnPhotos(int shared) {
        List<ClusterableFace> faces = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            faces.add(face(1 + i, 1 + i, between(20 + i, 0)));
            faces.add(face(11 + i, i < shared ? 1 + i : 11 + i, between(40 + i, 0.85)));
        }
        return faces;
    }

    /** At an angle between two axes, and as far from that plane as pictures of one person are. */
    private static Embedding between(int own, double radians) {
        float[] v = new float[Embedding.DIMENSIONS];
        double cosine = Math.sqrt(0.6);
        v[0] = (float) (cosine * Math.cos(radians));
        v[1] = (float) (cosine * Math.sin(radians));
        v[own] = (float) Math.sqrt(0.4);
        return new Embedding(v);
    }

    @Test
    void aFaceKeptAsideJoinsAGroupButLinksNothing() {
        Embedding person = around(axis(0), 0, new Random(1));
        ClusterableFace aside = aside(3, 3, person);
        assertThat(cluster(new ClusteringProblem(List.of(face(1, 1, person), face(2, 2, person), aside))))
                .extracting(FaceGroup::faces)
                .containsExactly(List.of(new FaceId(1), new FaceId(2), new FaceId(3)));
        assertThat(cluster(new ClusteringProblem(List.of(face(1, 1, person), aside))))
                .extracting(FaceGroup::faces)
                .containsExactly(List.of(new FaceId(1)));
    }

    @Test
    void ofTwoFacesKeptAsideOnOnePhotoTheNearerJoins() {
        Embedding person = around(axis(0), 0, new Random(1));
        Embedding alike = around(axis(0), 0.04, new Random(2));
        List<ClusterableFace> faces =
                List.of(face(1, 1, person), face(2, 2, person), aside(3, 3, alike), aside(4, 3, person));
        assertThat(cluster(new ClusteringProblem(faces)))
                .extracting(FaceGroup::faces)
                .containsExactly(List.of(new FaceId(1), new FaceId(2), new FaceId(4)));
    }

    /** Fifty blurred faces around a direction of their own, and two doubtful good ones that lie in it too. */
    @Test
    void blurMakesNoLargeGroup() {
        Random random = new Random(11);
        List<ClusterableFace> faces = new ArrayList<>(
                List.of(face(1, 1, around(axis(0), 0.03, random)), face(2, 2, around(axis(0), 0.03, random))));
        for (int i = 0; i < 50; i++) {
            faces.add(aside(100 + i, 100 + i, around(axis(0), 0.05, random)));
        }
        assertThat(cluster(new ClusteringProblem(faces)))
                .allMatch(group -> group.faces().size() <= 4);
    }

    /** Among the same blurred faces one of somebody else's, who has a group. */
    @Test
    void aBlurredFaceOfSomebodyStillJoins() {
        Random random = new Random(12);
        float[] person = axis(1);
        List<ClusterableFace> faces = new ArrayList<>(
                List.of(face(1, 1, around(person, 0.03, random)), face(2, 2, around(person, 0.03, random))));
        for (int i = 0; i < 50; i++) {
            faces.add(aside(100 + i, 100 + i, around(axis(0), 0.05, random)));
        }
        faces.add(aside(3, 3, around(person, 0.05, random)));
        assertThat(cluster(new ClusteringProblem(faces)))
                .extracting(FaceGroup::faces)
                .containsExactly(List.of(new FaceId(1), new FaceId(2), new FaceId(3)));
    }

    /** At a similarity of {@code shared} with all others made like this. */
    private static Embedding at(int axis, double shared) {
        float[] v = new float[Embedding.DIMENSIONS];
        v[Embedding.DIMENSIONS - 1] = (float) Math.sqrt(shared);
        v[axis] = (float) Math.sqrt(1 - shared);
        return new Embedding(v);
    }

    private static ClusterableFace aside(long id, long photo, Embedding embedding) {
        return new ClusterableFace(
                new FaceId(id),
                new PhotoId(photo),
                embedding,
                FaceRole.ASIDE,
                0.5,
                Optional.<PersonId>empty(),
                Set.of());
    }

    private static ClusterableFace withId(ClusterableFace f, long id) {
        return new ClusterableFace(
                new FaceId(id), f.photo(), f.embedding(), f.role(), f.quality(), f.person(), f.notPeople());
    }

    private static Set<Set<Embedding>> byEmbedding(List<FaceGroup> groups, List<ClusterableFace> faces) {
        return groups.stream()
                .map(group -> group.faces().stream()
                        .map(id -> faces.stream()
                                .filter(f -> f.id().equals(id))
                                .findFirst()
                                .orElseThrow()
                                .embedding())
                        .collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }
}
