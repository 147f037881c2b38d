package org.kith.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.Testbed;
import org.kith.engine.evaluate.paper.HeldOutPeople;
import org.kith.engine.fault.EngineException;
import org.kith.engine.image.ImageDecoder;
import org.kith.engine.image.ImageLoss;
import org.kith.engine.model.Device;
import org.kith.engine.model.Installation;
import org.kith.engine.networks.card.ModelCard;
import org.kith.engine.train.TrainingResult.Compared;
import org.kith.engine.train.TrainingResult.Ending;
import org.kith.engine.train.data.BatchShape;
import org.kith.engine.train.data.FaceSet;
import org.kith.engine.train.data.PaintedFaces;
import org.kith.engine.train.mining.Mining;

class TrainingTest {

    /** For something to be learned. */
    private static final long STEPS = 120;

    /** For what does not hang on how good it gets. */
    private static final long FEW_STEPS = 30;

    @TempDir
    private Path folder;

    private final ImageLoss loss =
            new ImageDecoder(Testbed.openCv(), Testbed.ffmpeg(), ImageDecoder.DEFAULT_MAX_SIDE_PX).loss();

    private FaceSet faces;

    @BeforeEach
    void paint() throws IOException {
        faces = PaintedFaces.write(Files.createDirectory(folder.resolve("faces")), 70, 6, 3);
    }

    @AfterEach
    void close() {
        faces.close();
    }

    @Test
    void peopleNeverSeenAreToldApartBetterThanBefore() {
        TrainingResult result = train("out", settings(STEPS), false, new StopAt(Long.MAX_VALUE));
        double trained = area(result, Compared.TRAINED);
        assertThat(result.ending()).isEqualTo(Ending.DONE);
        assertThat(trained).isGreaterThan(area(result, Compared.UNTRAINED) + 0.1);
        assertThat(trained).isGreaterThan(area(result, Compared.PIXELS) + 0.1);
        assertThat(result.curve()).isNotEmpty();
        assertThat(result.split().heldOut()).hasSize(35);
        ModelCard card = ModelCard.read(folder.resolve("out").resolve(ModelCard.FILE_NAME));
        assertThat(card.files()).hasSize(2);
        assertThat(card.accuracy()).hasSize(3);
        assertThat(card.signature().input()).contains("3 x 24 x 24");
        assertThat(card.signature().widthPx()).isEqualTo(24);
        assertThat(HeldOutPeople.read(folder.resolve("out")).orElseThrow()).hasSize(35);
    }

    /**
     * Stopped where there is no checkpoint by itself, then gone on with; and killed: what was done after the last checkpoint is
     * lost then, and done again.
     */
    @Test
    void trainingResumedEndsAsOneLeftAlone() throws IOException {
        train("alone", settings(FEW_STEPS), false, new StopAt(Long.MAX_VALUE));
        assertThat(train("stopped", settings(FEW_STEPS), false, new StopAt(12)).ending())
                .isEqualTo(Ending.INTERRUPTED);
        train("stopped", settings(FEW_STEPS), true, new StopAt(Long.MAX_VALUE));
        assertThatThrownBy(() -> train("killed", settings(FEW_STEPS), false, new KilledAt(18)))
                .isInstanceOf(KilledAt.Killed.class);
        train("killed", settings(FEW_STEPS), true, new StopAt(Long.MAX_VALUE));
        double[] alone = numbers("alone");
        for (double[] other : List.of(numbers("stopped"), numbers("killed"))) {
            assertThat(other).hasSameSizeAs(alone);
            for (int i = 0; i < alone.length; i++) {
                assertThat(other[i]).as("number %d", i).isCloseTo(alone[i], within(1e-4));
            }
        }
    }

    @Test
    void anotherSeedTrainsAnotherNetwork() throws IOException {
        train("a", settings(1), false, new StopAt(Long.MAX_VALUE));
        TrainingSettings same = settings(1);
        train("b", same, false, new StopAt(Long.MAX_VALUE));
        DataChoice other = new DataChoice("painted", 0.5, 1000, 8);
        train(
                "c",
                new TrainingSettings("tiny", other, same.batch(), same.descent(), same.budget()),
                false,
                new StopAt(Long.MAX_VALUE));
        assertThat(numbers("a")).containsExactly(numbers("b"), within(1e-6));
        assertThat(Files.exists(folder.resolve("c").resolve("tiny-trained-8-0000.params")))
                .isTrue();
    }

    @Test
    void nothingIsResumedThatIsNotThere() {
        assertThatThrownBy(() -> train("out", settings(STEPS), true, new StopAt(0)))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("no training to resume");
    }

    @Test
    void trainingThatIsThereIsNotOverwritten() {
        train("out", settings(STEPS), false, new StopAt(1));
        assertThatThrownBy(() -> train("out", settings(STEPS), false, new StopAt(1)))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("--resume");
    }

    @Test
    void otherSettingsAreToldByName() {
        train("out", settings(STEPS), false, new StopAt(1));
        assertThatThrownBy(() -> train("out", settings(STEPS + 1), true, new StopAt(1)))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("budget.steps: 121 instead of 120");
    }

    @Test
    void damagedCheckpointIsTold() throws IOException {
        train("out", settings(STEPS), false, new StopAt(1));
        Path checkpoint = folder.resolve("out").resolve("checkpoint.bin");
        byte[] bytes = Files.readAllBytes(checkpoint);
        Files.write(checkpoint, Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> train("out", settings(STEPS), true, new StopAt(1)))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("cannot be used");
    }

    private static double area(TrainingResult result, Compared which) {
        return Objects.requireNonNull(result.heldOut().get(which)).area();
    }

    private TrainingResult train(String out, TrainingSettings settings, boolean resume, TrainingListener listener) {
        try {
            return new Training(
                            Installation.fromSystemProperties(),
                            Device.CPU,
                            new TinyNetwork(),
                            TrainingFolder.open(folder.resolve(out)))
                    .run(faces, settings, loss, resume, listener);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static TrainingSettings settings(long steps) {
        return new TrainingSettings(
                "tiny",
                new DataChoice("painted", 0.5, 1000, 7),
                new BatchShape(48, 4, false),
                new Descent(Optimizer.ADAGRAD, 0.02, 0, Mining.SEMI_HARD),
                new Budget(0, steps));
    }

    private double[] numbers(String out) throws IOException {
        return Files.readAllLines(folder.resolve(out).resolve("tiny-trained-7-0000.params")).stream()
                .flatMap(line ->
                        Arrays.stream(line.substring(1, line.length() - 1).split(", ", -1)))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** Stops before a step. */
    private static final class StopAt implements TrainingListener {

        private final long step;
        private long steps;

        StopAt(long step) {
            this.step = step;
        }

        @Override
        public void progressed(TrainingProgress progress) {
            steps++;
        }

        @Override
        public void measured(CurvePoint point) {}

        @Override
        public boolean goOn() {
            return steps < step;
        }
    }

    /** Ends without a word, as a process does that is killed. */
    private static final class KilledAt implements TrainingListener {

        private final long step;

        KilledAt(long step) {
            this.step = step;
        }

        static final class Killed extends RuntimeException {
            private static final long serialVersionUID = 1;
        }

        @Override
        public void progressed(TrainingProgress progress) {
            if (progress.step() == step) {
                throw new Killed();
            }
        }

        @Override
        public void measured(CurvePoint point) {}

        @Override
        public boolean goOn() {
            return true;
        }
    }
}
