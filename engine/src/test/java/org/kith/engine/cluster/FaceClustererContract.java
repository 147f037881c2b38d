package org.kith.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kith.engine.cluster.RandomFaces.around;
import static org.kith.engine.cluster.RandomFaces.axis;
import static org.kith.engine.cluster.RandomFaces.decided;
import static org.kith.engine.cluster.RandomFaces.face;
import static org.kith.engine.cluster.RandomFaces.randomProblem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FaceRole;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoId;

/** What every clusterer owes the user, whatever its method. */
public abstract class FaceClustererContract {

    protected abstract FaceClusterer clusterer();

    protected final List<FaceGroup> cluster(ClusteringProblem problem) {
        return clusterer().cluster(problem, () -> true);
    }

    @Test
    void anEmptyLibraryHasNoGroups() {
        assertThat(cluster(new ClusteringProblem(List.of()))).isEmpty();
    }

    @Test
    void groupsDoNotDependOnTheOrderOfTheFaces() {
        ClusteringProblem problem = randomProblem(new Random(7));
        List<ClusterableFace> shuffled = new ArrayList<>(problem.faces());
        Collections.shuffle(shuffled, new Random(8));
        assertThat(cluster(new ClusteringProblem(shuffled))).isEqualTo(cluster(problem));
    }

    /** They are no nearer than strangers may be: then a photo would be a collage to some. Between them is one like both. */
    @Test
    void twoFacesOfOnePhotoAreNeverOneGroup() {
        List<ClusterableFace> faces = List.of(
                face(1, 1, turned(0)), face(2, 1, turned(Math.toRadians(64))), face(3, 3, turned(Math.toRadians(32))));
        assertThat(cluster(new ClusteringProblem(faces)))
                .noneMatch(group -> group.faces().containsAll(List.of(new FaceId(1), new FaceId(2))));
    }

    private static Embedding turned(double radians) {
        float[] v = axis(0);
        v[0] = (float) Math.cos(radians);
        v[1] = (float) Math.sin(radians);
        return new Embedding(v);
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
        ClusterableFace rejected = new ClusterableFace(
                new FaceId(2), new PhotoId(2), same, FaceRole.SEED, 0.9, Optional.empty(), Set.of(new PersonId(5)));
        assertThat(cluster(new ClusteringProblem(List.of(decided(1, 1, same, 5), rejected))))
                .extracting(FaceGroup::faces)
                .containsExactly(List.of(new FaceId(1)), List.of(new FaceId(2)));
    }

    @Test
    void partsOfAGroupTheUserSplitStayApart() {
        assertThat(cluster(new ClusteringProblem(List.of(part(1, 0), part(2, 1)))))
                .extracting(FaceGroup::faces)
                .containsExactly(List.of(new FaceId(1)), List.of(new FaceId(2)));
    }

    private static ClusterableFace part(long id, int part) {
        return new ClusterableFace(
                new FaceId(id),
                new PhotoId(id),
                around(axis(0), 0, new Random(1)),
                FaceRole.SEED,
                0.9,
                Optional.empty(),
                Set.of(),
                Map.of(1L, part));
    }

    @Test
    void twoPeopleOfTheUserAreNeverJoinedHoweverAlike() {
        Embedding same = around(axis(0), 0, new Random(1));
        assertThat(cluster(new ClusteringProblem(List.of(decided(1, 1, same, 5), decided(2, 2, same, 6)))))
                .extracting(FaceGroup::person)
                .containsExactly(Optional.of(new PersonId(5)), Optional.of(new PersonId(6)));
    }

    @Test
    void aClusteringThatIsStoppedEnds() {
        assertThatThrownBy(() -> clusterer().cluster(randomProblem(new Random(1)), () -> false))
                .isInstanceOf(CancellationException.class);
    }
}
