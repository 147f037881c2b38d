package org.kith.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kith.engine.cluster.RandomFaces.around;
import static org.kith.engine.cluster.RandomFaces.axis;
import static org.kith.engine.cluster.RandomFaces.decided;
import static org.kith.engine.cluster.RandomFaces.face;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;

class DoublesTest {

    private static final Embedding ANNA = around(axis(0), 0, new Random(1));
    private static final Embedding BERT = around(axis(1), 0, new Random(1));

    private static Doubles doubles(List<ClusterableFace> faces) {
        return new Doubles(faces, new Collages(faces, JoinRule.DEFAULT));
    }

    private static FaceGroup group(Optional<PersonId> person, List<ClusterableFace> faces) {
        return new FaceGroup(person, faces.stream().map(ClusterableFace::id).toList());
    }

    @Test
    void theFaceThatIsLessLikeTheOthersIsAlone() {
        List<ClusterableFace> faces = List.of(face(1, 1, BERT), face(2, 1, ANNA), face(3, 3, ANNA), face(4, 4, ANNA));
        assertThat(doubles(faces).parted(group(Optional.empty(), faces)).map(FaceGroup::faces))
                .containsExactly(List.of(new FaceId(2), new FaceId(3), new FaceId(4)), List.of(new FaceId(1)));
    }

    @Test
    void whomTheUserSaidTheyAreStays() {
        PersonId person = new PersonId(5);
        List<ClusterableFace> faces = List.of(decided(1, 1, BERT, 5), face(2, 1, ANNA), face(3, 3, ANNA));
        assertThat(doubles(faces).parted(group(Optional.of(person), faces)))
                .containsExactly(
                        new FaceGroup(Optional.of(person), List.of(new FaceId(1), new FaceId(3))),
                        new FaceGroup(Optional.empty(), List.of(new FaceId(2))));
    }

    @Test
    void aCollageStaysWhole() {
        List<ClusterableFace> faces = List.of(face(1, 1, ANNA), face(2, 1, ANNA), face(3, 1, BERT));
        FaceGroup group = group(Optional.empty(), faces);
        assertThat(doubles(faces).parted(group)).containsExactly(group);
    }

    @Test
    void whoWasThereBeforeStaysThoughLessLike() {
        List<ClusterableFace> faces = List.of(face(1, 1, BERT), face(2, 1, ANNA), face(3, 3, ANNA));
        assertThat(doubles(faces).of(List.of(new FaceId(1), new FaceId(2), new FaceId(3)), new FaceId(1)::equals))
                .containsExactly(new FaceId(2));
    }
}
