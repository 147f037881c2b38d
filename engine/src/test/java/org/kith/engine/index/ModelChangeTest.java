package org.kith.engine.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.TestEngines;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.FileFault;
import org.kith.engine.job.Job;
import org.kith.engine.model.Calibration;
import org.kith.engine.model.Device;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.PersonName;
import org.kith.engine.networks.ModelChange;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;
import org.kith.engine.store.row.ClusterSummary;
import org.kith.engine.store.row.ModelUse;
import org.kith.engine.store.row.PersonSummary;
import org.kith.engine.store.row.PhotoRow;

/** A library goes over to another model and back, on real files, with fakes in place of the networks. */
class ModelChangeTest {

    private static final String PAINTED = PaintedFaceEmbedder.MODEL_ID;
    private static final String OTHER = OtherPaintedEmbedder.MODEL_ID;

    /** More than are embedded in one step. */
    private static final int PHOTOS = 40;

    @TempDir
    private Path temp;

    private Path photos;
    private final AtomicInteger batches = new AtomicInteger();
    private volatile Runnable atEachBatch = () -> {};

    @BeforeEach
    void paint() throws IOException {
        photos = temp.toRealPath().resolve("photos");
        for (int i = 0; i < PHOTOS; i++) {
            PaintedPhoto.write(photos.resolve(i + ".png"), i % 5, 5 + i % 2);
        }
    }

    private Engine open() {
        return TestEngines.open(
                new EngineConfig(temp.resolve("library"), Device.CPU, 2),
                model -> model.equals(OTHER)
                        ? OtherPaintedEmbedder.stages(() -> {
                            batches.incrementAndGet();
                            atEachBatch.run();
                        })
                        : PaintedStages.create(),
                "a test");
    }

    private Engine indexed() {
        Engine engine = open();
        await(engine.index(List.of(photos)));
        TestEngines.library(engine).changeAndWait(Priority.USER, stores -> stores.models()
                .addNetwork(OTHER, Calibration.BUNDLED, "another one"));
        return engine;
    }

    private static <T> T await(Job<T> job) {
        return job.completion().join();
    }

    private static String current(Engine engine) {
        return TestEngines.library(engine).read(stores -> stores.models().current());
    }

    private static Map<String, Integer> embeddings(Engine engine) {
        return TestEngines.library(engine).read(stores -> stores.embeddings().counts());
    }

    /** Names the largest group; its faces are then decided. */
    private static void nameSomebody(Engine engine) {
        ClusterSummary largest = engine.people().overview().unnamed().get(0);
        engine.people().name(largest.id(), new PersonName("Anna")).join();
    }

    private static PersonSummary anna(Engine engine) {
        return engine.people().overview().people().get(0);
    }

    private static List<Integer> groups(Engine engine) {
        return engine.people().overview().unnamed().stream()
                .map(ClusterSummary::faces)
                .sorted()
                .toList();
    }

    @Test
    void photosAreIndexedByANetworkWhoseInputIsNotSquare() {
        try (Engine engine = TestEngines.open(
                new EngineConfig(temp.resolve("library"), Device.CPU, 2),
                () -> OtherPaintedEmbedder.stages(() -> {}),
                "a test")) {
            await(engine.index(List.of(photos)));
            assertThat(embeddings(engine)).isEqualTo(Map.of(OTHER, 2 * PHOTOS));
            assertThat(groups(engine).stream().mapToInt(faces -> faces).sum()).isEqualTo(2 * PHOTOS);
        }
    }

    @Test
    void nothingTheUserSaidIsLostAndTheWayBackIsShort() {
        try (Engine engine = indexed()) {
            nameSomebody(engine);
            PersonSummary before = anna(engine);
            List<Integer> groupsBefore = groups(engine);

            ModelChange change = await(engine.models().use(OTHER, Optional.empty()));

            assertThat(change).isEqualTo(new ModelChange(PAINTED, OTHER, 2 * PHOTOS, 0));
            assertThat(current(engine)).isEqualTo(OTHER);
            assertThat(embeddings(engine)).isEqualTo(Map.of(PAINTED, 2 * PHOTOS, OTHER, 2 * PHOTOS));
            assertThat(anna(engine)).isEqualTo(before);
            assertThat(groups(engine)).isEqualTo(groupsBefore);
            assertThat(LibraryRows.of(TestEngines.library(engine), OTHER).groups())
                    .hasSize(groupsBefore.size() + 1)
                    .allSatisfy(group -> assertThat(group).isNotEmpty());

            int batchesBefore = batches.get();
            assertThat(await(engine.models().use(PAINTED, Optional.empty())).changed())
                    .isTrue();
            assertThat(await(engine.models().use(OTHER, Optional.empty())).changed())
                    .isTrue();
            assertThat(batches).hasValue(batchesBefore);
            assertThat(anna(engine)).isEqualTo(before);
            assertThat(groups(engine)).isEqualTo(groupsBefore);
            assertThat(TestEngines.library(engine)
                            .<List<ModelUse>>read(stores -> stores.models().uses()))
                    .extracting(ModelUse::modelId)
                    .containsExactly(PAINTED, OTHER, PAINTED, OTHER);
        }
    }

    @Test
    void newPhotosAreEmbeddedByTheNewModelOnly() throws IOException {
        try (Engine engine = indexed()) {
            await(engine.models().use(OTHER, Optional.empty()));
            PaintedPhoto.write(photos.resolve("new.png"), 3);

            assertThat(await(engine.rescan()).faces()).isEqualTo(1);

            assertThat(embeddings(engine)).isEqualTo(Map.of(PAINTED, 2 * PHOTOS, OTHER, 2 * PHOTOS + 1));
            assertThat(await(engine.models().use(PAINTED, Optional.empty())).faces())
                    .isEqualTo(2 * PHOTOS + 1);
        }
    }

    @Test
    void theLibraryWorksMeanwhileAndWhatCameMeanwhileIsNotForgotten() throws IOException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        atEachBatch = () -> {
            begun.countDown();
            waitFor(goOn);
        };
        try (Engine engine = indexed()) {
            Job<ModelChange> change = engine.models().use(OTHER, Optional.empty());
            waitFor(begun);
            PaintedPhoto.write(photos.resolve("new.png"), 3);

            assertThat(await(engine.rescan()).faces()).isEqualTo(1);
            assertThat(current(engine)).isEqualTo(PAINTED);
            assertThat(embeddings(engine)).isEqualTo(Map.of(PAINTED, 2 * PHOTOS + 1));

            goOn.countDown();
            assertThat(await(change)).isEqualTo(new ModelChange(PAINTED, OTHER, 2 * PHOTOS + 1, 0));
        }
    }

    @Test
    void aChangeThatWasStoppedGoesOn() {
        try (Engine engine = indexed()) {
            CompletableFuture<Job<ModelChange>> change = new CompletableFuture<>();
            atEachBatch = () -> change.join().cancel();
            change.complete(engine.models().use(OTHER, Optional.empty()));

            assertThat(await(change.join()).changed()).isFalse();
            assertThat(current(engine)).isEqualTo(PAINTED);
            assertThat(embeddings(engine).get(OTHER)).isBetween(1, 2 * PHOTOS - 1);
        }
        atEachBatch = () -> {};
        int before = batches.get();
        try (Engine engine = open()) { // as a process that was killed finds it
            assertThat(await(engine.models().resume().orElseThrow()))
                    .isEqualTo(new ModelChange(PAINTED, OTHER, 2 * PHOTOS, 0));
            assertThat(engine.models().resume()).isEmpty();
            assertThat(batches.get() - before).isEqualTo(2); // of three steps
        }
    }

    @Test
    void aPhotoThatIsAwayIsToldAndEmbeddedWhenItIsBack() throws IOException {
        try (Engine engine = indexed()) {
            Path away = Files.move(photos.resolve("7.png"), temp.resolve("7.png"));
            await(engine.rescan());

            assertThat(await(engine.models().use(OTHER, Optional.empty())))
                    .isEqualTo(new ModelChange(PAINTED, OTHER, 2 * PHOTOS - 2, 2));
            Files.move(away, photos.resolve("7.png"));
            await(engine.rescan());

            assertThat(embeddings(engine)).isEqualTo(Map.of(PAINTED, 2 * PHOTOS, OTHER, 2 * PHOTOS));
        }
    }

    @Test
    void aModelWhoseDistancesAreNotKnownIsNotUsedWithoutEnoughToFindOut() {
        try (Engine engine = indexed()) {
            TestEngines.library(engine)
                    .changeAndWait(Priority.USER, stores -> stores.models().addNetwork("raw", null, ""));
            nameSomebody(engine);

            assertThatThrownBy(() -> await(engine.models().use("raw", Optional.empty())))
                    .hasCauseInstanceOf(EngineException.class)
                    .hasMessageContaining("faces of at least 10 people are needed")
                    .hasMessageContaining("of 1 people");
            assertThat(current(engine)).isEqualTo(PAINTED);
            assertThatThrownBy(() -> engine.models().use("nobody's", Optional.empty()))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("knows no model");
        }
    }

    @Test
    void aProjectionIsUsedWithoutLookingAtAnyPhoto() throws IOException {
        float[] swap = new float[Embedding.DIMENSIONS * Embedding.DIMENSIONS];
        for (int i = 0; i < Embedding.DIMENSIONS; i++) {
            swap[i * Embedding.DIMENSIONS + Embedding.DIMENSIONS - 1 - i] = 1;
        }
        try (Engine engine = indexed()) {
            TestEngines.library(engine).changeAndWait(Priority.USER, stores -> stores.models()
                    .addProjection("family-1", PAINTED, swap, Calibration.BUNDLED, ""));
            List<Integer> groupsBefore = groups(engine);
            Files.move(photos, temp.resolve("elsewhere"));

            assertThat(await(engine.models().use("family-1", Optional.empty())))
                    .isEqualTo(new ModelChange(PAINTED, "family-1", 2 * PHOTOS, 0));
            assertThat(groups(engine)).isEqualTo(groupsBefore);
            Files.move(temp.resolve("elsewhere"), photos);
            PaintedPhoto.write(photos.resolve("new.png"), 3);
            await(engine.rescan());

            assertThat(embeddings(engine)).isEqualTo(Map.of(PAINTED, 2 * PHOTOS + 1, "family-1", 2 * PHOTOS + 1));
            assertThat(batches).hasValue(0);
        }
    }

    @Test
    void aLibraryWhoseModelIsMissingIsStillRead() {
        try (Engine engine = indexed()) {
            await(engine.models().use(OTHER, Optional.empty()));
        }
        try (Database library = Database.openForReading(temp.resolve("library"))) {
            assertThat(library.<String>read(stores -> stores.models().current()))
                    .isEqualTo(OTHER);
            assertThat(library.<List<PhotoRow>>read(stores -> stores.gallery().all()))
                    .hasSize(PHOTOS);
        }
        try (Engine engine = TestEngines.open(
                new EngineConfig(temp.resolve("library"), Device.CPU, 2),
                model -> {
                    if (model.equals(OTHER)) {
                        throw new EngineException(FileFault.NO_FOLDER, "model");
                    }
                    return PaintedStages.create();
                },
                "a test")) {
            var photo = TestEngines.library(engine)
                    .read(stores -> stores.gallery().all())
                    .get(0);
            assertThat(engine.gallery().thumbnails().photo(photo.id())).isPresent();
            assertThatThrownBy(() -> await(engine.rescan())).hasRootCauseMessage("There is no folder model.");
            assertThat(await(engine.models().use(PAINTED, Optional.empty())).changed())
                    .isTrue();
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
