package org.kith.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FaceRole;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoId;

class StrictAssignmentTest {

    private static final PersonId ANNA = new PersonId(1);

    /** At this cosine distance from the first axis, away from all others made like this. */
    private static Embedding at(int axis, double cosineDistance) {
        float[] values = new float[Embedding.DIMENSIONS];
        double cosine = 1 - cosineDistance;
        values[0] = (float) cosine;
        values[axis] = (float) Math.sqrt(1 - cosine * cosine);
        return new Embedding(values);
    }

    private static ClusterableFace decided(long id, double cosineDistance) {
        return RandomFaces.decided(id, id, at((int) id, cosineDistance), ANNA.value());
    }

    private static ClusterableFace face(long id, double cosineDistance) {
        return RandomFaces.face(id, id, at((int) id, cosineDistance));
    }

    /** Everything there is belongs to Anna. */
    private static FaceClusterer loose() {
        return (problem, goOn) -> List.of(new FaceGroup(
                Optional.of(ANNA),
                problem.faces().stream().map(ClusterableFace::id).toList()));
    }

    private static List<FaceGroup> assign(ClusterableFace... faces) {
        return new StrictAssignment(loose(), JoinRule.DEFAULT)
                .cluster(new ClusteringProblem(List.of(faces)), () -> true);
    }

    private static List<FaceId> ids(long... ids) {
        List<FaceId> list = new ArrayList<>();
        for (long id : ids) {
            list.add(new FaceId(id));
        }
        return list;
    }

    @Test
    void whatIsFarFromThePersonWaitsToBeAskedAbout() {
        assertThat(assign(decided(1, 0), decided(2, 0.1), face(3, 0.2), face(4, 0.7)))
                .containsExactly(
                        new FaceGroup(Optional.of(ANNA), ids(1, 2, 3)), new FaceGroup(Optional.empty(), ids(4)));
    }

    /** A brother, of whom the group took in more pictures than there are of her. */
    @Test
    void whoIsNearToTheGroupButNotToWhatTheUserDecidedWaits() {
        Random random = new Random(4);
        float[] brother = at(1, 0.55).toArray();
        ClusterableFace[] faces = new ClusterableFace[7];
        faces[0] = decided(1, 0);
        faces[1] = face(2, 0.1);
        for (int i = 2; i < faces.length; i++) {
            faces[i] = RandomFaces.face(1 + i, 1 + i, RandomFaces.around(brother, 0.02, random));
        }
        assertThat(assign(faces))
                .containsExactly(
                        new FaceGroup(Optional.of(ANNA), ids(1, 2)),
                        new FaceGroup(Optional.empty(), ids(3, 4, 5, 6, 7)));
    }

    @Test
    void whatTheUserDecidedStaysHoweverFarItIs() {
        assertThat(assign(decided(1, 0), decided(2, 0.9), face(3, 0.05)))
                .containsExactly(new FaceGroup(Optional.of(ANNA), ids(1, 2, 3)));
    }

    @Test
    void groupsOfNobodyAreLeftWhole() {
        FaceGroup group = new FaceGroup(Optional.empty(), ids(1, 2));
        FaceClusterer loose = (problem, goOn) -> List.of(group);
        ClusteringProblem problem = new ClusteringProblem(List.of(face(1, 0), face(2, 0.9)));
        assertThat(new StrictAssignment(loose, JoinRule.DEFAULT).cluster(problem, () -> true))
                .containsExactly(group);
    }

    @Test
    void inACrowdLessIsAssigned() {
        List<ClusterableFace> faces = new ArrayList<>(List.of(decided(1, 0), decided(2, 0.02), face(3, 0.40)));
        assertThat(new Core(new Crowd(faces)).of(faces)).hasSize(3);

        List<ClusterableFace> crowd = new ArrayList<>(faces);
        Random random = new Random(7);
        float[] around = at(3, 0.40).toArray();
        for (int i = 0; i < 2000; i++) {
            crowd.add(RandomFaces.face(100 + i, 100 + i, RandomFaces.around(around, 0.05, random)));
        }
        assertThat(new Core(new Crowd(crowd)).of(faces))
                .extracting(ClusterableFace::id)
                .containsExactlyElementsOf(ids(1, 2));
    }

    @Test
    void groupsTheUserToldApartAreNotJoined() {
        Embedding alike = at(1, 0.1);
        List<ClusterableFace> faces =
                List.of(side(1, alike, 3, 0), side(2, alike, 3, 1), RandomFaces.face(3, 3, at(9, 0.95)));
        assertThat(new GraphLinkage(JoinRule.DEFAULT).cluster(new ClusteringProblem(faces), () -> true))
                .hasSize(3);
        List<ClusterableFace> otherPair = List.of(side(1, alike, 3, 0), side(2, alike, 4, 1));
        assertThat(new GraphLinkage(JoinRule.DEFAULT).cluster(new ClusteringProblem(otherPair), () -> true))
                .hasSize(1);
    }

    private static ClusterableFace side(long id, Embedding embedding, long question, int side) {
        return new ClusterableFace(
                new FaceId(id),
                new PhotoId(id),
                embedding,
                FaceRole.SEED,
                0.9,
                Optional.empty(),
                Set.of(),
                Map.of(question, side));
    }
}
