package org.kith.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.TestEngines;
import org.kith.engine.Testbed;
import org.kith.engine.duplicates.DuplicateStack;
import org.kith.engine.duplicates.DuplicateStack.Kind;
import org.kith.engine.image.ImageDecoder;
import org.kith.engine.image.LookReader;
import org.kith.engine.image.UprightImage;
import org.kith.engine.job.Job;
import org.kith.engine.model.Device;
import org.kith.engine.model.photo.Look;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;
import org.kith.engine.store.photos.SeenPhoto;

/** How photos look is known when they are indexed, and of those indexed before, soon after. */
class LooksReadingTest {

    private Path photos;
    private Engine engine;

    @BeforeEach
    void open(@TempDir Path temporary) throws IOException {
        photos = Files.createDirectory(temporary.toRealPath().resolve("photos"));
        engine = TestEngines.open(
                new EngineConfig(temporary.resolve("library"), Device.CPU, 1), PaintedStages::create, "a test");
        Files.copy(Testbed.photo("obama.jpg"), photos.resolve("large.jpg"));
        Files.write(photos.resolve("small.jpg"), small(Testbed.photo("obama.jpg")));
        Files.copy(Testbed.photo("biden.jpg"), photos.resolve("other.jpg"));
        engine.index(List.of(photos)).completion().join();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static ImageDecoder decoder() {
        return PaintedStages.create().decoder();
    }

    private static byte[] small(Path photo) {
        return decoder().encoder().encode(Testbed.decode(photo), 250, 80);
    }

    private Database library() {
        return TestEngines.library(engine);
    }

    private List<Look> looks() {
        return library().read(stores -> stores.looks().all()).stream()
                .map(SeenPhoto::look)
                .map(Objects::requireNonNull)
                .toList();
    }

    @Test
    void anotherSizeOfAPhotoIsFoundAndTheLargerOneIsTheBest() {
        List<DuplicateStack> stacks = engine.gallery().duplicates();

        assertThat(stacks).hasSize(1);
        assertThat(stacks.get(0).kind()).isEqualTo(Kind.ALIKE);
        assertThat(engine.gallery().photo(stacks.get(0).best()).orElseThrow().path())
                .isEqualTo(photos.resolve("large.jpg"));
    }

    @Test
    void whatAnEarlierProgramIndexedIsReadFromItsSmallPicture() throws InterruptedException {
        List<Look> before = looks();
        assertThat(before).hasSize(3);
        library().changeAndWait(Priority.USER, stores -> stores.looks().all().forEach(photo -> stores.looks()
                .save(photo.id(), null)));
        assertThat(engine.gallery().duplicates()).isEmpty();

        assertThat(new LooksReading(library(), decoder()).run(new Job<>())).isEqualTo(3);

        List<Look> after = looks();
        for (int i = 0; i < 3; i++) {
            assertThat(after.get(i).distance(before.get(i))).isLessThanOrEqualTo(2);
            assertThat(after.get(i).sharpness())
                    .isBetween(before.get(i).sharpness() / 2, before.get(i).sharpness() * 2);
        }
        assertThat(new LooksReading(library(), decoder()).run(new Job<>())).isZero();
        assertThat(engine.gallery().duplicates()).hasSize(1);
    }

    @Test
    void aBlurredPictureIsLessSharp() {
        double sharp = looks().get(0).sharpness();
        assertThat(sharp).isPositive();
        UprightImage image = Testbed.decode(Testbed.photo("obama.jpg"));
        UprightImage tiny = Testbed.decode(decoder().encoder().encode(image, 60, 90), "tiny.jpg")
                .image();
        UprightImage blurred = Testbed.decode(decoder().encoder().encodeResized(tiny, 320.0 * 220), "blurred.jpg")
                .image();

        assertThat(LookReader.of(blurred).sharpness()).isLessThan(sharp / 4);
    }
}
