package org.kith.engine.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.row.ClusterMember;

class SamePhotoRuleTest {

    private static ClusterMember member(long face, long photo, double quality) {
        return new ClusterMember(new FaceId(face), new PhotoId(photo), quality);
    }

    @Test
    void ofAPhotoTheBestFaceIsChosen() {
        assertThat(SamePhotoRule.choose(
                        List.of(member(1, 1, 0.5), member(2, 1, 0.75), member(3, 2, 0.25)), Set.of(), Set.of()))
                .containsExactly(new FaceId(2), new FaceId(3));
    }

    @Test
    void ofEquallyGoodFacesTheOneKnownLongerIsChosen() {
        assertThat(SamePhotoRule.choose(List.of(member(2, 1, 0.5), member(1, 1, 0.5)), Set.of(), Set.of()))
                .containsExactly(new FaceId(1));
    }

    @Test
    void aPhotoWithThePersonInItGivesNoFace() {
        assertThat(SamePhotoRule.choose(
                        List.of(member(1, 1, 0.5), member(2, 2, 0.5)), Set.of(new PhotoId(1)), Set.of()))
                .containsExactly(new FaceId(2));
    }

    @Test
    void aCollageGivesAllItsFaces() {
        PhotoId collage = new PhotoId(1);
        assertThat(SamePhotoRule.choose(
                        List.of(member(1, 1, 0.5), member(2, 1, 0.75), member(3, 2, 0.4), member(4, 2, 0.5)),
                        Set.of(),
                        Set.of(collage)))
                .containsExactly(new FaceId(2), new FaceId(1), new FaceId(4));
        assertThat(SamePhotoRule.choose(List.of(member(1, 1, 0.5)), Set.of(collage), Set.of(collage)))
                .containsExactly(new FaceId(1));
    }
}
