package org.kith.engine.train.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleSplitTest {

    @TempDir
    private Path folder;

    @Test
    void nobodyIsInTwoParts() {
        try (FaceSet faces = PaintedFaces.write(folder, 120, 2, 1)) {
            PeopleSplit split = PeopleSplit.of(faces, 0.5, 1000, 4);
            assertThat(List.of(
                            split.training().size(),
                            split.watched().size(),
                            split.heldOut().size()))
                    .containsExactly(54, 6, 60);
            Set<String> seen = new HashSet<>();
            Stream.of(split.training(), split.watched(), split.heldOut())
                    .flatMap(List::stream)
                    .forEach(person -> {
                        assertThat(person).hasSize(2);
                        assertThat(seen.add(faces.person(person.get(0)))).isTrue();
                    });
            assertThat(PeopleSplit.of(faces, 0.5, 1000, 4)).isEqualTo(split);
            assertThat(PeopleSplit.of(faces, 0.5, 1000, 5)).isNotEqualTo(split);
        }
    }

    @Test
    void fewPeopleAreAllTrainedOn() {
        try (FaceSet faces = PaintedFaces.write(folder, 20, 2, 1)) {
            PeopleSplit split = PeopleSplit.of(faces, 0.25, 1000, 4);
            assertThat(split.training()).hasSize(15);
            assertThat(split.watched()).isEmpty();
        }
    }

    @Test
    void limitLeavesTheSameHeldOut() {
        try (FaceSet faces = PaintedFaces.write(folder, 120, 2, 1)) {
            PeopleSplit all = PeopleSplit.of(faces, 0.5, 1000, 4);
            PeopleSplit some = PeopleSplit.of(faces, 0.5, 10, 4);
            assertThat(some.heldOut()).isEqualTo(all.heldOut());
            assertThat(some.training()).isEqualTo(all.training().subList(0, 10));
        }
    }
}
