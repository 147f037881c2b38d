package org.kith.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.TestEngines;
import org.kith.engine.job.IndexSummary;
import org.kith.engine.job.Job;
import org.kith.engine.model.Device;
import org.kith.engine.model.PhotoStatus;
import org.kith.engine.store.row.KnownPhoto;

/** An engine that watches its folders, on real files, with fakes in place of the networks. */
class KeptUpToDateTest {

    @TempDir
    private Path temp;

    private final BlockingQueue<Job<IndexSummary>> jobs = new LinkedBlockingQueue<>();
    private Path photos;

    @BeforeEach
    void makeFolder() throws IOException {
        photos = Files.createDirectories(temp.toRealPath().resolve("photos"));
    }

    private Engine open(Stages stages) {
        return TestEngines.open(new EngineConfig(temp.resolve("library"), Device.CPU, 1), () -> stages, "a test");
    }

    private Engine open() {
        return open(PaintedStages.create());
    }

    private void paint(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            PaintedPhoto.write(photos.resolve(i + ".png"), i);
        }
    }

    private Job<IndexSummary> nextJob() throws InterruptedException {
        Job<IndexSummary> job = jobs.poll(30, TimeUnit.SECONDS);
        assertThat(job).as("nothing was looked at").isNotNull();
        return job;
    }

    private IndexSummary next() throws InterruptedException {
        return nextJob().completion().join();
    }

    private List<KnownPhoto> known(Engine engine, Path place) {
        return TestEngines.library(engine)
                .read(stores ->
                        List.copyOf(stores.photos().knownUnder(List.of(place)).values()));
    }

    @Test
    void whatWasNotReadWhenItWasClosedIsReadWhenItIsOpened() throws Exception {
        int count = 6;
        paint(count);
        CountDownLatch third = new CountDownLatch(3);
        try (Engine engine = open(PaintedStages.create(third::countDown, () -> {}))) {
            Job<IndexSummary> unused = engine.index(List.of(photos));
            assertThat(third.await(30, TimeUnit.SECONDS)).isTrue();
        }
        try (Engine engine = open()) {
            int before = known(engine, photos).size();
            engine.keepUpToDate(jobs::add);

            IndexSummary summary = next();

            assertThat(summary.indexed()).isEqualTo(count - before);
            assertThat(known(engine, photos)).hasSize(count);
        }
    }

    @Test
    void aPhotoThatIsCopiedIsIndexedAloneAndAnotherFileIsNot() throws Exception {
        PaintedPhoto.write(photos.resolve("a.png"), 1);
        try (Engine engine = open()) {
            engine.index(List.of(photos)).completion().join();
            engine.keepUpToDate(jobs::add);
            assertThat(next().unchanged()).isEqualTo(1);

            Files.writeString(photos.resolve("notes.txt"), "buy milk");
            Files.createDirectories(photos.resolve(".hidden"));
            PaintedPhoto.write(photos.resolve("b.png"), 2);

            IndexSummary summary = next();
            assertThat(summary.found()).as("only the photo was looked at").isEqualTo(1);
            assertThat(summary.indexed()).isEqualTo(1);
            assertThat(known(engine, photos)).hasSize(2);
        }
    }

    @Test
    void whatTheUserStopsDoesNotBeginAgainByItself() throws Exception {
        int count = 12;
        paint(count);
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch heard = new CountDownLatch(1);
        Runnable atAPhoto = () -> {
            reading.countDown();
            await(heard);
        };
        try (Engine engine = open(PaintedStages.create(atAPhoto, () -> {}))) {
            engine.keepUpToDate(jobs::add);
            Job<IndexSummary> index = engine.index(List.of(photos));
            assertThat(reading.await(30, TimeUnit.SECONDS)).isTrue();
            Job<IndexSummary> look = nextJob(); // at photos written just before they were added

            index.cancel();
            heard.countDown();

            assertThat(index.completion().join().cancelled()).isTrue();
            assertThat(look.completion().join().indexed()).isZero();
            int read = known(engine, photos).size();
            assertThat(read).isLessThan(count);

            PaintedPhoto.write(photos.resolve("later.png"), count);
            assertThat(next().indexed()).as("what comes later is read").isEqualTo(1);
            assertThat(known(engine, photos)).hasSize(read + 1);

            assertThat(engine.rescan().completion().join().indexed()).isEqualTo(count - read);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void networksAreLoadedWhenAPhotoIsHeardOfAndNotWhereNothingIsNew() throws Exception {
        PaintedPhoto.write(photos.resolve("a.png"), 1);
        try (Engine engine = open()) {
            engine.index(List.of(photos)).completion().join();
        }
        Stages painted = PaintedStages.create();
        AtomicInteger opened = new AtomicInteger();
        Stages counted = new Stages(
                painted.modelId(),
                painted.decoder(),
                painted.aligner(),
                () -> {
                    opened.incrementAndGet();
                    return painted.openDetector().get();
                },
                painted.openEmbedder());
        try (Engine engine = open(counted)) {
            engine.keepUpToDate(jobs::add);
            assertThat(next().unchanged()).isEqualTo(1);
            assertThat(opened.get()).isZero();

            PaintedPhoto.write(photos.resolve("b.png"), 2);
            PaintedPhoto.write(photos.resolve("c.png"), 3);

            assertThat(next().indexed()).isPositive();
            assertThat(opened.get()).as("once before, and once a job").isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void whatBelongsToAnotherProgramWakesNobodyUntilTheUserWantsItRead() throws Exception {
        Path previews = Files.createDirectories(photos.resolve("P.photoslibrary/resources/derivatives"));
        PaintedPhoto.write(photos.resolve("P.photoslibrary/originals/a.png"), 1);
        try (Engine engine = open()) {
            engine.index(List.of(photos)).completion().join();
            engine.keepUpToDate(jobs::add);
            assertThat(next().unchanged()).isEqualTo(1);

            PaintedPhoto.write(previews.resolve("b.png"), 2);
            PaintedPhoto.write(photos.resolve("P.photoslibrary/originals/c.png"), 3);
            assertThat(next().found()).as("only the original was looked at").isEqualTo(1);

            Path library = photos.resolve("P.photoslibrary");
            assertThat(engine.readAnyway(library).completion().join().indexed()).isEqualTo(1);
            PaintedPhoto.write(previews.resolve("d.png"), 4);

            int read = 0;
            while (read == 0) { // what came while it was not watched is looked at once more
                read = next().indexed();
            }
            assertThat(known(engine, previews)).hasSize(2);
        }
    }

    @Test
    void aFolderThatIsRenamedKeepsItsPhotos() throws Exception {
        PaintedPhoto.write(photos.resolve("old/a.png"), 1);
        try (Engine engine = open()) {
            engine.index(List.of(photos)).completion().join();
            engine.keepUpToDate(jobs::add);
            assertThat(next().unchanged()).isEqualTo(1);
            KnownPhoto before = known(engine, photos.resolve("old")).get(0);

            Files.move(photos.resolve("old"), photos.resolve("new"));

            int moved = 0;
            while (moved == 0) { // on a busy machine the old place is looked at before the new one is heard of
                moved = next().moved();
            }
            assertThat(moved).isEqualTo(1);
            assertThat(known(engine, photos.resolve("old"))).isEmpty();
            assertThat(known(engine, photos.resolve("new")))
                    .extracting(KnownPhoto::id)
                    .containsExactly(before.id());
        }
    }

    @Test
    void aPhotoThatIsDeletedIsMissingAndAFolderThatIsAwayLosesNothing() throws Exception {
        PaintedPhoto.write(photos.resolve("sub/a.png"), 1);
        PaintedPhoto.write(photos.resolve("b.png"), 2);
        try (Engine engine = open()) {
            engine.index(List.of(photos)).completion().join();
            engine.keepUpToDate(jobs::add);
            assertThat(next().unchanged()).isEqualTo(2);

            Files.delete(photos.resolve("sub/a.png"));
            assertThat(next().missing()).isEqualTo(1);
            Files.move(photos, temp.resolve("away"));
            engine.rescan().completion().join();

            assertThat(known(engine, photos.resolve("b.png")))
                    .extracting(KnownPhoto::status)
                    .containsExactly(PhotoStatus.INDEXED);
        }
    }
}
