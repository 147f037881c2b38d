package org.kith.engine.evaluate.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kith.engine.evaluate.LabelledPhoto;
import org.kith.engine.evaluate.recognition.Identification.Answer;
import org.kith.engine.model.Box;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;

class RecognitionEvaluationTest {

    private static LabelledPhoto photo(String person, int number, float... values) {
        float[] all = new float[Embedding.DIMENSIONS];
        System.arraycopy(values, 0, all, 0, values.length);
        return new LabelledPhoto(
                Path.of("/photos", person, number + ".jpg"),
                Optional.of(new LabelledPhoto.Face(
                        new FaceId(number), new Box(0, 0, 1, 1), new Embedding(all), Optional.empty())));
    }

    /** Each person on an axis of their own: nobody is like anybody else. */
    private static List<LabelledPhoto> people(int... photosEach) {
        List<LabelledPhoto> photos = new ArrayList<>();
        for (int p = 0; p < photosEach.length; p++) {
            float[] axis = new float[p + 1];
            axis[p] = 1;
            for (int i = 0; i < photosEach[p]; i++) {
                photos.add(photo("person" + p, i, axis));
            }
        }
        return photos;
    }

    @Test
    void peopleWhoAreUnlikeAreAllNamedRightly() {
        RecognitionScore score =
                new RecognitionEvaluation(people(4, 4, 4, 4, 1)).score(3).orElseThrow();
        assertThat(score.closedSet()).isEqualTo(new ClosedSet(4, 4, 1, 1, 1, 1));
        assertThat(score.openSet().people()).isEqualTo(2);
        assertThat(score.openSet().strangers()).isEqualTo(9);
        assertThat(score.openSet().nearestIdentified()).isEqualTo(1);
        assertThat(score.openSet().nearestSquaredDistance()).isEqualTo(2, within(1e-6));
        assertThat(score.openSet().kithIdentified()).isEqualTo(1);
        assertThat(score.openSet().strangersAssigned()).isZero();
    }

    @Test
    void withTooFewPhotosThereIsNothingToMeasure() {
        assertThat(new RecognitionEvaluation(people(5, 1, 1)).score(1)).isEmpty();
    }

    @Test
    void photosWithoutAFaceTakeNoPart() {
        List<LabelledPhoto> photos = new ArrayList<>(people(2, 2));
        photos.add(new LabelledPhoto(Path.of("/photos/person0/9.jpg"), Optional.empty()));
        assertThat(new RecognitionEvaluation(photos)
                        .score(1)
                        .orElseThrow()
                        .closedSet()
                        .probes())
                .isEqualTo(2);
    }

    @Test
    void nobodyIsKnownAndAStrangerAtOnce() {
        for (long seed = 1; seed <= 20; seed++) {
            GalleryProtocol.Draw draw = new GalleryProtocol(people(3, 3, 5, 2, 1, 1), 2, new Random(seed)).openSet();
            List<String> known =
                    draw.known().stream().map(LabelledPhoto::person).distinct().toList();
            assertThat(draw.known()).as("seed %d", seed).hasSize(2 * known.size());
            assertThat(draw.probes())
                    .as("seed %d", seed)
                    .allMatch(photo -> known.contains(photo.person()))
                    .doesNotContainAnyElementsOf(draw.known());
            assertThat(draw.strangers()).as("seed %d", seed).noneMatch(photo -> known.contains(photo.person()));
            assertThat(draw.known().size()
                            + draw.probes().size()
                            + draw.strangers().size())
                    .as("seed %d", seed)
                    .isEqualTo(15);
        }
    }

    /** Of 100 strangers one may be accepted: the second nearest sets the limit. */
    @Test
    void identificationCountsWhoIsNearerThanAllButAFewStrangers() {
        double[] strangers = new double[100];
        for (int i = 0; i < 100; i++) {
            strangers[i] = 1.5 - i / 100.0; // 0.51 and 0.52 are the nearest
        }
        Identification identification = new Identification(
                List.of(new Answer(true, 0.3), new Answer(true, 0.515), new Answer(true, 0.6), new Answer(false, 0.2)),
                strangers);
        assertThat(identification.threshold(0.01)).isEqualTo(0.52, within(1e-12));
        assertThat(identification.detectionAndIdentification(0.01)).isEqualTo(0.5);
        assertThat(identification.rankOne()).isEqualTo(0.75);
        assertThat(identification.detectionAndIdentification(1)).isEqualTo(0.75);
    }
}
