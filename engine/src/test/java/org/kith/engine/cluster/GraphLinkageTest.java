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
        for (long seed = 1; seed <= 60; seed++) {
            ClusteringProblem problem = randomProblem(new Random(seed));
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

    /** Two pictures at a distance that is one person in a family, and a coincidence in a crowd. */
    @Test
    void whatIsOnePersonAmongFewIsNotAmongManyStrangersNear() {
        List<ClusterableFace> two = List.of(face(1, 1, at(0, 0.5)), face(2, 2, at(1, 0.5)));
        assertThat(cluster(new ClusteringProblem(two))).hasSize(1);

        List<ClusterableFace> crowd = new ArrayList<>(two);
        for (int i = 0; i < 100; i++) {
            crowd.add(face(3 + i, 3 + i, at(2 + i, 0.5)));
        }
        assertThat(cluster(new ClusteringProblem(crowd))).hasSizeGreaterThan(1);
    }

    /** At a distance at which two that may seed are one person. */
    @Test
    void facesThatMayOnlyJoinStartAGroupOnlyIfMuchNearer() {
        List<ClusterableFace> seeds = List.of(face(1, 1, at(0, 0.5)), face(2, 2, at(1, 0.5)));
        List<ClusterableFace> joining = List.of(joining(1, at(0, 0.5)), joining(2, at(1, 0.5)));
        List<ClusterableFace> nearer = List.of(joining(1, at(0, 0.6)), joining(2, at(1, 0.6)));
        assertThat(cluster(new ClusteringProblem(seeds))).hasSize(1);
        assertThat(cluster(new ClusteringProblem(List.of(seeds.get(0), joining.get(1)))))
                .hasSize(1);
        assertThat(cluster(new ClusteringProblem(joining))).hasSize(2);
        assertThat(cluster(new ClusteringProblem(nearer))).hasSize(1);
    }

    private static ClusterableFace joining(long id, Embedding embedding) {
        return new ClusterableFace(
                new FaceId(id), new PhotoId(id), embedding, FaceRole.JOIN, 0.5, Optional.empty(), Set.of());
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
