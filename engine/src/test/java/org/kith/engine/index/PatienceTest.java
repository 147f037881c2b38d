package org.kith.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.TestEngines;
import org.kith.engine.job.IndexSummary;
import org.kith.engine.job.Job;
import org.kith.engine.model.Device;
import org.kith.engine.model.ProblemReason;

/** A photo that is read for ever holds up nobody. The detector stands for a decoder or a disk: none of them can be interrupted. */
class PatienceTest {

    private static final Duration NEVER = Duration.ofDays(1);
    private static final int PHOTOS = 6;

    @TempDir
    private Path temp;

    private final CountDownLatch busy = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicInteger detections = new AtomicInteger();

    @BeforeEach
    void photos() throws IOException {
        for (int i = 0; i < PHOTOS; i++) {
            PaintedPhoto.write(temp.resolve("photos/" + i + ".png"), i % 2 + 1, i);
        }
    }

    @AfterEach
    void end() {
        over.countDown();
    }

    /** The first photo is looked at until the test is over. */
    private void takesForEver() {
        if (detections.incrementAndGet() > 1) {
            return;
        }
        busy.countDown();
        boolean waiting = true;
        while (waiting) {
            try {
                over.await();
                waiting = false;
            } catch (InterruptedException e) {
                // as a native call would
            }
        }
    }

    private Engine open() {
        return TestEngines.open(
                new EngineConfig(temp.resolve("library"), Device.CPU, 1), PaintedStages::create, "a test");
    }

    private IndexSummary index(Engine engine, Patience patience, Job<IndexSummary> job) {
        Indexing indexing = new Indexing(
                TestEngines.library(engine),
                PaintedStages.create(this::takesForEver, () -> {}),
                MemoryPlan.of(EngineConfig.bytes(EngineConfig.LEAST_MEMORY_MB), 1),
                event -> {},
                patience);
        try {
            return indexing.run(List.of(temp.resolve("photos")), false, job);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aPhotoThatTakesTooLongIsToldAndAnotherThreadReadsTheOthers() {
        try (Engine engine = open()) {
            IndexSummary summary = index(engine, new Patience(Duration.ofSeconds(3), NEVER), new Job<>());
            assertThat(summary.indexed()).isEqualTo(PHOTOS - 1);
            assertThat(engine.gallery().problems())
                    .extracting(problem -> problem.problem().reason())
                    .containsExactly(ProblemReason.TOOK_TOO_LONG);
            assertThat(detections).hasValue(PHOTOS);
        }
    }

    @Test
    void itIsNotTriedAgainUntilItChangesAndThenItIsAsGoodAsAnyOther() {
        try (Engine engine = open()) {
            index(engine, new Patience(Duration.ofSeconds(3), NEVER), new Job<>());
            assertThat(engine.index(List.of(temp.resolve("photos")))
                            .completion()
                            .join())
                    .extracting(IndexSummary::indexed, IndexSummary::failed)
                    .containsExactly(0, 0);
            engine.indexAgain(List.of(temp.resolve("photos"))).completion().join();
            assertThat(engine.gallery().problems()).isEmpty();
        }
    }

    @Test
    void whoEndsARunDoesNotWaitForIt() throws InterruptedException {
        try (Engine engine = open()) {
            Job<IndexSummary> job = new Job<>();
            CompletableFuture<IndexSummary> running =
                    CompletableFuture.supplyAsync(() -> index(engine, new Patience(NEVER, Duration.ofMillis(1)), job));
            busy.await();
            job.cancel();
            assertThat(running.join().cancelled()).isTrue();
            assertThat(engine.gallery().problems()).isEmpty();
            over.countDown();
            assertThat(engine.index(List.of(temp.resolve("photos")))
                            .completion()
                            .join())
                    .as("it was at hand when the run ended, and is suspected of nothing")
                    .extracting(IndexSummary::indexed, IndexSummary::failed, IndexSummary::problems)
                    .containsExactly(PHOTOS, 0, 0);
        }
    }
}
