package org.kith.engine.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.store.row.FaceRow;

class BestFacesTest {

    private static final int ANN = 0;
    private static final int STRANGER = 1;
    private static final int PASSER_BY = 2;

    private final Map<Path, List<FaceRow>> photos = new LinkedHashMap<>();

    @Test
    void aLargerStrangerIsNotTakenForThePersonOfTheOtherPhotos() {
        FaceRow first = face("Ann/1.jpg", 1, 100, ANN);
        FaceRow second = face("Ann/2.jpg", 2, 100, ANN);
        FaceRow third = face("Ann/3.jpg", 3, 50, ANN);
        photo(first);
        photo(second);
        photo(third, face("Ann/3.jpg", 4, 200, STRANGER), face("Ann/3.jpg", 5, 60, PASSER_BY));

        assertThat(best()).containsExactlyInAnyOrder(first, second, third);
    }

    @Test
    void whoIsOnOnePhotoOnlyIsTheLargest() {
        FaceRow large = face("Bob/1.jpg", 2, 200, STRANGER);
        photo(face("Bob/1.jpg", 1, 100, ANN), large);

        assertThat(best()).containsExactly(large);
    }

    @Test
    void aPhotoWithoutFacesHasNone() {
        photos.put(Path.of("Ann/1.jpg"), List.of());

        assertThat(best()).isEmpty();
    }

    @Test
    void peopleOfOtherFoldersDoNotCount() {
        FaceRow small = face("Ann/2.jpg", 2, 100, ANN);
        photo(face("Ann/1.jpg", 1, 100, ANN));
        photo(small, face("Ann/2.jpg", 3, 200, STRANGER));
        photo(face("Bob/1.jpg", 4, 100, STRANGER));
        photo(face("Bob/2.jpg", 5, 100, STRANGER));

        assertThat(best()).contains(small);
    }

    private Collection<FaceRow> best() {
        return BestFaces.of(photos).values();
    }

    private void photo(FaceRow... faces) {
        photos.putAll(List.of(faces).stream().collect(Collectors.groupingBy(FaceRow::photo)));
    }

    /** @param direction of its embedding */
    private static FaceRow face(String photo, int id, double sidePx, int direction) {
        FaceRow face = Rows.face(10, 10, sidePx, sidePx, 0.9);
        float[] values = new float[Embedding.DIMENSIONS];
        values[direction] = 1;
        values[Embedding.DIMENSIONS - 1] = id / 1000f; // no two photos are quite alike
        return new FaceRow(
                new FaceId(id),
                Path.of(photo),
                face.photoWidthPx(),
                face.photoHeightPx(),
                face.detected(),
                face.quality(),
                null,
                null,
                null,
                null,
                null,
                null,
                new Embedding(normalised(values)));
    }

    private static float[] normalised(float[] values) {
        double squares = 0;
        for (float value : values) {
            squares += value * value;
        }
        float[] unit = values.clone();
        for (int d = 0; d < unit.length; d++) {
            unit[d] /= (float) Math.sqrt(squares);
        }
        return unit;
    }
}
