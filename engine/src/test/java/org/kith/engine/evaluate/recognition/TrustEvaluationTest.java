package org.kith.engine.evaluate.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.evaluate.FaceChoice;
import org.kith.engine.evaluate.LabelledPhoto;
import org.kith.engine.evaluate.LabelledPhotos;
import org.kith.engine.model.AnalyzedFace;
import org.kith.engine.model.Embedding;
import org.kith.engine.store.Samples;
import org.kith.engine.store.TestLibrary;

class TrustEvaluationTest {

    @TempDir
    Path temp;

    private TestLibrary library;
    private final Random random = new Random(7);

    @BeforeEach
    void sixPeopleAndAStranger() throws IOException {
        library = new TestLibrary(Files.createDirectory(temp.resolve("library")));
        for (int person = 0; person < 6; person++) {
            for (int i = 0; i < 5; i++) {
                save("person" + person + "/" + i + ".jpg", person);
            }
        }
        save("stranger/0.jpg", 100);
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    /** A face near an axis; faces of two axes are far apart. */
    private void save(String name, int axis) {
        float[] values = new float[Embedding.DIMENSIONS];
        values[axis] = 0.95f;
        values[50 + random.nextInt(40)] = (float) Math.sqrt(1 - 0.95 * 0.95);
        AnalyzedFace face = Samples.face(0.25, 0.5);
        library.save(name, new AnalyzedFace(face.detected(), face.quality(), new Embedding(values)));
    }

    private List<TrustScore> scores(List<Integer> facesAPerson) throws IOException {
        List<LabelledPhoto> photos =
                LabelledPhotos.read(library.database(), Samples.ROOT).choose(FaceChoice.CENTRAL);
        return new TrustEvaluation(
                        library.database(),
                        List.of(Samples.ROOT),
                        photos,
                        Files.createDirectories(temp.resolve("copies")))
                .scores(facesAPerson);
    }

    @Test
    void peopleWhoAreUnlikeAreTrustedAndStrangersAreNot() throws IOException {
        TrustScore score = scores(List.of(1)).get(0);
        assertThat(score.facesAPerson()).isEqualTo(1);
        assertThat(score.people()).isEqualTo(3);
        assertThat(score.all().faces()).isEqualTo(5 * (3 * 4 + 3 * 5 + 1)); // draws of known people and of strangers
        assertThat(score.all().right()).isEqualTo(12.0 / 28);
        assertThat(score.all().expectedCalibrationError()).isLessThan(0.01);
        assertThat(score.assigned().faces()).isEqualTo(5 * 12);
        assertThat(score.assigned().right()).isEqualTo(1);
    }

    @Test
    void moreKnownFacesThanThereAreHaveNoScore() throws IOException {
        assertThat(scores(List.of(3, 5))).extracting(TrustScore::facesAPerson).containsExactly(3);
    }

    @Test
    void theLibraryStaysAsItIsAndNoCopyIsLeftBehind() throws IOException {
        scores(List.of(1));
        assertThat(library.list(stores -> stores.people().all())).isEmpty();
        try (Stream<Path> left = Files.list(temp.resolve("copies"))) {
            assertThat(left).allMatch(folder -> folder.getFileName().toString().startsWith("trust"));
        }
    }
}
