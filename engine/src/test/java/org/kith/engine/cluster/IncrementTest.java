package org.kith.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kith.engine.cluster.RandomFaces.around;
import static org.kith.engine.cluster.RandomFaces.axis;
import static org.kith.engine.cluster.RandomFaces.decided;
import static org.kith.engine.cluster.RandomFaces.face;
import static org.kith.engine.cluster.RandomFaces.randomProblem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FaceRole;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoId;

class IncrementTest {

    private static final Embedding ANNA = around(axis(0), 0, new Random(1));
    private static final Embedding BERT = around(axis(1), 0, new Random(1));

    private static List<Growth> extend(List<FaceGroup> standing, ClusterableFace... faces) {
        return new Increment(JoinRule.DEFAULT).extend(new ClusteringProblem(List.of(faces)), standing, () -> true);
    }

    /** The same where many others stand, of whom nobody is like these. */
    private static List<Growth> extendAmongOthers(List<FaceGroup> standing, ClusterableFace... faces) {
        List<ClusterableFace> all = new ArrayList<>(List.of(faces));
        List<FaceGroup> groups = new ArrayList<>(standing);
        for (int i = 0; i < 30; i++) {
            float[] v = new float[Embedding.DIMENSIONS];
            v[40 + i] = 1;
            all.add(face(100 + i, 100 + i, new Embedding(v)));
            groups.add(group(100 + i));
        }
        return new Increment(JoinRule.DEFAULT).extend(new ClusteringProblem(all), groups, () -> true);
    }

    private static FaceGroup group(long... faces) {
        return new FaceGroup(
                Optional.empty(), LongStream.of(faces).mapToObj(FaceId::new).toList());
    }

    private static FaceGroup group(PersonId person, long... faces) {
        return new FaceGroup(Optional.of(person), group(faces).faces());
    }

    @Test
    void aNewFaceJoinsTheGroupItIsLike() {
        assertThat(extend(List.of(group(1), group(2)), face(1, 1, BERT), face(2, 2, ANNA), face(3, 3, ANNA)))
                .containsExactly(new Growth(OptionalInt.of(1), group(3)));
    }

    @Test
    void newFacesThatAreLikeNobodyAreAGroupOfTheirOwn() {
        assertThat(extend(List.of(group(1)), face(1, 1, BERT), face(2, 2, ANNA), face(3, 3, ANNA)))
                .containsExactly(new Growth(OptionalInt.empty(), group(2, 3)));
    }

    @Test
    void groupsThatStandAreNotJoinedHoweverAlike() {
        assertThat(extend(List.of(group(1), group(2)), face(1, 1, ANNA), face(2, 2, ANNA)))
                .isEmpty();
    }

    @Test
    void aNewFaceOfThePhotoStaysOutOfTheGroup() {
        Embedding alike = apart(ANNA, BERT, 0.6);
        assertThat(extendAmongOthers(List.of(group(1)), face(1, 1, ANNA), face(2, 2, alike)))
                .containsExactly(new Growth(OptionalInt.of(0), group(2)));
        assertThat(extendAmongOthers(List.of(group(1)), face(1, 1, ANNA), face(2, 1, alike)))
                .containsExactly(new Growth(OptionalInt.empty(), group(2)));
    }

    @Test
    void aNewCollageJoinsThePersonItShows() {
        assertThat(extend(List.of(group(1)), face(1, 1, ANNA), face(2, 2, ANNA), face(3, 2, ANNA)))
                .containsExactly(new Growth(OptionalInt.of(0), group(2, 3)));
    }

    /** Of three new faces that are one person one is on the photo of a face that stands: that one is somebody else. */
    @Test
    void theDoubleOfAFaceThatStandsIsAlone() {
        assertThat(extendAmongOthers(
                        List.of(group(1, 2, 3)),
                        face(1, 1, between(110, 0)),
                        face(2, 2, between(111, 0)),
                        face(3, 3, between(112, 0)),
                        face(4, 1, between(113, 0.8)),
                        face(5, 5, between(114, 0.8)),
                        face(6, 6, between(115, 0.8))))
                .containsExactlyInAnyOrder(
                        new Growth(OptionalInt.of(0), group(5, 6)), new Growth(OptionalInt.empty(), group(4)));
    }

    /** At an angle between Anna and Bert, and as far from that plane as pictures of one person are. */
    private static Embedding between(int own, double radians) {
        float[] v = new float[Embedding.DIMENSIONS];
        double cosine = Math.sqrt(0.65);
        v[0] = (float) (cosine * Math.cos(radians));
        v[1] = (float) (cosine * Math.sin(radians));
        v[own] = (float) Math.sqrt(0.35);
        return new Embedding(v);
    }

    @Test
    void whoIsNotCertainDoesNotGetTheNameOfAGroupThatStood() {
        PersonId anna = new PersonId(5);
        Embedding doubtful = apart(ANNA, BERT, 0.75);

        assertThat(extend(
                        List.of(group(2, 3, 4)),
                        decided(1, 1, ANNA, 5),
                        face(2, 2, ANNA),
                        face(3, 3, ANNA),
                        face(4, 4, doubtful)))
                .containsExactly(
                        new Growth(OptionalInt.of(0), group(anna, 1)), new Growth(OptionalInt.empty(), group(4)));
    }

    /** So far from one towards the other. */
    private static Embedding apart(Embedding one, Embedding other, double cosineDistance) {
        float[] values = new float[Embedding.DIMENSIONS];
        double cosine = 1 - cosineDistance;
        for (int d = 0; d < values.length; d++) {
            values[d] = (float) (cosine * one.toArray()[d] + Math.sqrt(1 - cosine * cosine) * other.toArray()[d]);
        }
        return new Embedding(values);
    }

    @Test
    void aRejectedFaceLeavesThePersonsGroup() {
        PersonId anna = new PersonId(5);
        ClusterableFace rejected = new ClusterableFace(
                new FaceId(2), new PhotoId(2), ANNA, FaceRole.SEED, 0.9, Optional.empty(), Set.of(anna));

        assertThat(extend(List.of(group(anna, 1, 2)), decided(1, 1, ANNA, 5), rejected))
                .containsExactly(new Growth(OptionalInt.empty(), group(2)));
    }

    @Test
    void aGroupBecomesThePersonsWhoseDecidedFaceItIsLike() {
        assertThat(extend(List.of(group(1, 2)), face(1, 1, ANNA), face(2, 2, ANNA), decided(3, 3, ANNA, 5)))
                .containsExactly(new Growth(OptionalInt.of(0), group(new PersonId(5), 3)));
    }

    @Test
    void aDecidedFaceComesToThePersonsGroupHoweverUnlike() {
        PersonId anna = new PersonId(5);
        assertThat(extend(List.of(group(anna, 1)), decided(1, 1, ANNA, 5), decided(2, 2, BERT, 5)))
                .containsExactly(new Growth(OptionalInt.of(0), group(anna, 2)));
    }

    @Test
    void twoGroupsOfAPersonTakeOneFaceAPhoto() {
        PersonId anna = new PersonId(5);
        assertThat(extend(
                        List.of(group(anna, 1), group(anna, 2)),
                        decided(1, 1, ANNA, 5),
                        decided(2, 2, ANNA, 5),
                        face(3, 2, apart(ANNA, BERT, 0.5))))
                .containsExactly(new Growth(OptionalInt.empty(), group(3)));
    }

    @Test
    void partsOfASplitGroupStayApart() {
        assertThat(extend(List.of(group(1)), part(1, 0), part(2, 1), part(3, 0)))
                .containsExactlyInAnyOrder(
                        new Growth(OptionalInt.of(0), group(3)), new Growth(OptionalInt.empty(), group(2)));
    }

    @Test
    void aFaceKeptAsideWaits() {
        ClusterableFace aside = new ClusterableFace(
                new FaceId(3), new PhotoId(3), ANNA, FaceRole.ASIDE, 0.3, Optional.empty(), Set.of());
        assertThat(extend(List.of(group(1, 2)), face(1, 1, ANNA), face(2, 2, ANNA), aside))
                .isEmpty();
    }

    @Test
    void inBatchesNoRuleIsBrokenAndNobodyMoves() {
        for (long seed = 1; seed <= 40; seed++) {
            List<ClusterableFace> all = randomProblem(new Random(seed)).faces();
            List<FaceGroup> groups = new ArrayList<>();
            for (int known = 3; known < all.size() + 3; known += 3) {
                List<ClusterableFace> faces = all.subList(0, Math.min(known, all.size()));
                List<Growth> growths =
                        new Increment(JoinRule.DEFAULT).extend(new ClusteringProblem(faces), groups, () -> true);
                Set<FaceId> standing = new HashSet<>();
                groups.forEach(group -> standing.addAll(group.faces()));
                for (Growth growth : growths) {
                    assertThat(growth.faces().faces()).as("seed %d", seed).noneMatch(standing::contains);
                    take(growth, groups);
                }
            }
            assertThat(groups.stream().flatMap(group -> group.faces().stream()))
                    .as("seed %d", seed)
                    .doesNotHaveDuplicates()
                    .hasSize(all.size());
            groups.forEach(group -> assertKeepsRules(group, all));
        }
    }

    @Test
    void anIncrementThatIsStoppedEnds() {
        ClusteringProblem problem = randomProblem(new Random(1));
        assertThatThrownBy(() -> new Increment(JoinRule.DEFAULT).extend(problem, List.of(), () -> false))
                .isInstanceOf(CancellationException.class);
    }

    private static ClusterableFace part(long id, int part) {
        return new ClusterableFace(
                new FaceId(id),
                new PhotoId(id),
                ANNA,
                FaceRole.SEED,
                0.9,
                Optional.empty(),
                Set.of(),
                Map.of(1L, part));
    }

    private static void take(Growth growth, List<FaceGroup> groups) {
        if (growth.standing().isEmpty()) {
            groups.add(growth.faces());
            return;
        }
        int place = growth.standing().getAsInt();
        List<FaceId> faces = new ArrayList<>(groups.get(place).faces());
        faces.addAll(growth.faces().faces());
        groups.set(place, new FaceGroup(growth.faces().person(), faces));
    }

    private static void assertKeepsRules(FaceGroup group, List<ClusterableFace> all) {
        List<ClusterableFace> faces =
                all.stream().filter(face -> group.faces().contains(face.id())).toList();
        for (ClusterableFace face : faces) {
            face.person().ifPresent(person -> assertThat(group.person()).contains(person));
            group.person().ifPresent(person -> assertThat(face.notPeople()).doesNotContain(person));
        }
        Collages collages = new Collages(all, JoinRule.DEFAULT);
        List<ClusterableFace> undecided = faces.stream()
                .filter(face -> face.person().isEmpty() && !collages.show(face))
                .toList();
        long[] photos = undecided.stream()
                .mapToLong(face -> face.photo().value())
                .distinct()
                .toArray();
        assertThat(photos).as(Arrays.toString(photos)).hasSize(undecided.size());
    }
}
