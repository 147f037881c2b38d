package org.kith.engine.evaluate.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kith.engine.evaluate.groups.LargestGroups.LargeGroup;
import org.kith.engine.model.ClusterId;

class LargestGroupsTest {

    private static final List<GroupedFace> FACES = List.of(
            face(1, "Ann", false),
            face(2, "Ann", false),
            face(2, "Bob", true),
            face(2, "Bob", true),
            face(3, "Carl", false),
            face(3, "Dora", false),
            face(1, "Ann", true));

    private static GroupedFace face(int group, String folder, boolean aside) {
        return new GroupedFace(new ClusterId(group), folder, aside);
    }

    @Test
    void allFacesCountNotOnlyTheLabelledOnes() {
        assertThat(LargestGroups.of(FACES, 10).groups())
                .containsExactly(
                        new LargeGroup(3, 2, "Bob", 2, 2),
                        new LargeGroup(2, 1, "Ann", 2, 1),
                        new LargeGroup(2, 2, "Carl", 1, 0)); // of two equally common folders the first
        assertThat(LargestGroups.of(FACES, 10).purity()).isEqualTo(5 / 7.0, within(1e-12));
    }

    @Test
    void smallerGroupsAreNotLookedAt() {
        assertThat(LargestGroups.of(FACES, 2).purity()).isEqualTo(4 / 5.0, within(1e-12));
    }

    @Test
    void aLibraryWithoutFacesHasNone() {
        assertThat(LargestGroups.of(List.of(), 10)).isEqualTo(new LargestGroups(0, List.of()));
    }
}
