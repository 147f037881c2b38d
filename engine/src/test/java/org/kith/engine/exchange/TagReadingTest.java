package org.kith.engine.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kith.engine.metadata.Turning;
import org.kith.engine.model.Box;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.FaceTag;
import org.kith.engine.model.photo.TagForm;
import org.kith.engine.store.photos.ToldPhoto;

class TagReadingTest {

    private static final Box ANNA = new Box(0.1, 0.1, 0.2, 0.25);
    private static final Box BEN = new Box(0.6, 0.2, 0.15, 0.2);
    private static final FaceId FIRST = new FaceId(1);
    private static final FaceId SECOND = new FaceId(2);

    private static ToldPhoto photo(int orientation, List<FaceTag> tags) {
        return new ToldPhoto(
                new PhotoId(1),
                null,
                null,
                "/a.jpg",
                orientation,
                1.5,
                Map.of(FIRST, ANNA, SECOND, BEN),
                IntStream.range(0, tags.size())
                        .mapToObj(i -> new ToldPhoto.Tag(i + 1L, tags.get(i)))
                        .toList(),
                List.of(),
                List.of());
    }

    private static FaceTag tag(Box area, @Nullable Double aspect) {
        return new FaceTag("Somebody", area, aspect, TagForm.MWG);
    }

    static IntStream orientations() {
        return IntStream.rangeClosed(1, 8);
    }

    @ParameterizedTest
    @MethodSource("orientations")
    void placesInTheStoredPictureAreFound(int orientation) {
        ToldPhoto photo = photo(
                orientation,
                List.of(tag(Turning.stored(BEN, orientation), null), tag(Turning.stored(ANNA, orientation), null)));
        TagReading reading = TagReading.of(photo);
        assertThat(reading.faces()).isEqualTo(Map.of(1L, SECOND, 2L, FIRST));
        assertThat(reading.isSure()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("orientations")
    void placesInTheUprightPictureAreFound(int orientation) {
        TagReading reading = TagReading.of(photo(orientation, List.of(tag(BEN, null), tag(ANNA, null))));
        assertThat(reading.faces()).isEqualTo(Map.of(1L, SECOND, 2L, FIRST));
    }

    @Test
    void aBoxAroundTheWholeHeadIsThatOfTheFaceInIt() {
        Box head = new Box(0.06, 0.02, 0.28, 0.4);
        assertThat(TagReading.of(photo(1, List.of(tag(head, null)))).faces()).isEqualTo(Map.of(1L, FIRST));
    }

    @Test
    void twoTagsAreNotOneFace() {
        Box beside = new Box(0.12, 0.1, 0.2, 0.25);
        TagReading reading = TagReading.of(photo(1, List.of(tag(beside, null), tag(ANNA, null))));
        assertThat(reading.faces()).isEqualTo(Map.of(2L, FIRST));
        assertThat(reading.boxes()).containsEntry(1L, beside);
    }

    @Test
    void withoutAFaceThereItIsNotKnownFromWhichPictureItIsCounted() {
        Box nobody = new Box(0.4, 0.7, 0.1, 0.1);
        assertThat(TagReading.of(photo(6, List.of(tag(nobody, null)))).isSure()).isFalse();
        assertThat(TagReading.of(photo(1, List.of(tag(nobody, null)))).isSure()).isTrue();
        assertThat(TagReading.of(photo(6, List.of(tag(nobody, null), tag(ANNA, null))))
                        .isSure())
                .as("another face says it")
                .isTrue();
    }

    @Test
    void pixelsMayHaveBeenTurnedWithoutTheRegions() {
        for (int turned : List.of(3, 6, 8)) {
            double aspect = turned == 3 ? 1.5 : 1 / 1.5;
            List<FaceTag> tags =
                    List.of(tag(Turning.stored(ANNA, turned), aspect), tag(Turning.stored(BEN, turned), aspect));
            assertThat(TagReading.of(photo(1, tags)).faces())
                    .as("by %d", turned)
                    .isEqualTo(Map.of(1L, FIRST, 2L, SECOND));
        }
        assertThat(TagReading.of(photo(1, List.of(tag(Turning.stored(ANNA, 6), 1.5))))
                        .faces())
                .as("the sides are as they were")
                .isEmpty();
        assertThat(TagReading.of(photo(1, List.of(tag(Turning.stored(ANNA, 3), 1.5))))
                        .faces())
                .as("one alone may meet a face by chance")
                .isEmpty();
    }

    @Test
    void whatWasWrittenForAPictureWithOtherSidesIsStale() {
        ToldPhoto photo = photo(1, List.of());
        assertThat(TagReading.isStale(tag(ANNA, 1.5), photo)).isFalse();
        assertThat(TagReading.isStale(tag(ANNA, 1 / 1.5), photo)).as("turned").isFalse();
        assertThat(TagReading.isStale(tag(ANNA, null), photo)).isFalse();
        assertThat(TagReading.isStale(tag(ANNA, 1.2), photo)).isTrue();
    }
}
