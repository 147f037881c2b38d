package org.kith.engine.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.engine.cluster.FaceGroup;
import org.kith.engine.grouping.Regrouped.Kind;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.FaceId;
import org.kith.engine.store.row.StandingCluster;

class ExamplesTest {

    private final Map<FaceId, Double> quality = new HashMap<>();

    private List<FaceId> faces(long... ids) {
        List<FaceId> faces = Arrays.stream(ids).mapToObj(FaceId::new).toList();
        faces.forEach(face -> quality.putIfAbsent(face, 1.0 / face.value()));
        return faces;
    }

    private StandingCluster before(long... ids) {
        return new StandingCluster(new ClusterId(ids[0]), null, faces(ids));
    }

    private FaceGroup after(long... ids) {
        return new FaceGroup(Optional.empty(), faces(ids));
    }

    private List<Regrouped> examples(List<StandingCluster> before, List<FaceGroup> after, int most) {
        return new Examples(quality).of(before, after, most);
    }

    @Test
    void whatStaysIsNoExample() {
        assertThat(examples(List.of(before(1, 2), before(3)), List.of(after(3), after(2, 1)), 9))
                .isEmpty();
    }

    @Test
    void groupsThatBecomeOneAndOneThatBecomesSeveralTheBestFacesFirst() {
        List<Regrouped> found = examples(
                List.of(before(1), before(3, 2, 4), before(5, 6, 7)),
                List.of(after(1, 4, 3, 2), after(5), after(6, 7)),
                9);

        assertThat(found)
                .containsExactly(
                        new Regrouped(Kind.APART, List.of(faces(6, 7), faces(5))),
                        new Regrouped(Kind.TOGETHER, List.of(faces(2, 3, 4), faces(1))));
    }

    @Test
    void thoseOfMostFacesComeFirstAndNoMoreThanAreWanted() {
        List<Regrouped> found = examples(
                List.of(before(1), before(2), before(3), before(4, 5)), List.of(after(1, 2), after(3, 4, 5)), 1);

        assertThat(found).containsExactly(new Regrouped(Kind.TOGETHER, List.of(faces(4, 5), faces(3))));
    }

    @Test
    void facesThatAreDecidedSayNothingOfGroups() {
        List<StandingCluster> clusters = List.of(before(1), before(2));
        List<FaceGroup> groups = List.of(after(1, 2));
        quality.remove(new FaceId(2)); // decided

        assertThat(examples(clusters, groups, 9)).isEmpty();
    }
}
