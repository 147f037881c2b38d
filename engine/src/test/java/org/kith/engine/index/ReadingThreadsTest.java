package org.kith.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kith.engine.job.MemoryBudget;
import org.kith.engine.model.FolderId;
import org.kith.engine.model.PhotoFile;

class ReadingThreadsTest {

    private static final Path FOLDER = Path.of("/photos").toAbsolutePath();
    private static final long ALL = 1 << 20;
    private static final Patience SHORT = new Patience(Duration.ofMillis(1500), Duration.ofDays(1));

    private final MemoryBudget memory = new MemoryBudget(ALL);
    private final Queue<IndexTask> waiting = new ConcurrentLinkedQueue<>();
    private final Queue<String> slow = new ConcurrentLinkedQueue<>();
    private final Queue<String> notReady = new ConcurrentLinkedQueue<>();
    private final Queue<String> read = new ConcurrentLinkedQueue<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    private void photos(String... names) {
        List.of(names)
                .forEach(name ->
                        waiting.add(new IndexTask(new PhotoFile(FOLDER.resolve(name), 1, 1), new FolderId(1), false)));
    }

    private static String name(IndexTask task) {
        return task.file().path().getFileName().toString();
    }

    /** Each photo takes all the memory there is; those called slow are read until the test is over. */
    private void read(Reader reader) {
        while (!reader.isLeft()) {
            IndexTask task = waiting.poll();
            if (task == null) {
                return;
            }
            try (MemoryBudget.Lease all = memory.reserve(ALL)) {
                reader.beginDecoding(task, all);
                if (name(task).startsWith("slow")) {
                    over.await();
                }
                if (reader.claim()) {
                    read.add(name(task));
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void run(Patience patience, boolean stopping) throws InterruptedException {
        new ReadingThreads(patience, this::read)
                .run(1, () -> stopping, (task, reader) -> slow.add(name(task)), task -> notReady.add(name(task)));
    }

    @Test
    void theMemoryOfOneThatTakesTooLongIsLentToOthers() throws InterruptedException {
        photos("slow", "a", "b");
        run(SHORT, false);
        assertThat(slow).containsExactly("slow");
        assertThat(read).containsExactly("a", "b");
        over.countDown();
    }

    @Test
    void ofASecondOneItIsNotUntilTheFirstHasEnded() throws InterruptedException {
        photos("slow 1", "slow 2", "a");
        Thread running = new Thread(() -> {
            try {
                run(SHORT, false);
            } catch (InterruptedException | RuntimeException e) {
                failure.set(e);
            }
        });
        running.start();
        while (slow.size() < 2) {
            Thread.onSpinWait();
        }
        assertThat(read).isEmpty();
        assertThat(memory.heldBytes()).isEqualTo(ALL);
        over.countDown();
        running.join();
        assertThat(read).containsExactly("a");
        assertThat(failure).hasNullValue();
    }

    @Test
    void whatIsNotReadyWhenAllEndIsTold() throws InterruptedException {
        photos("slow", "a");
        run(new Patience(Duration.ofDays(1), Duration.ZERO), true);
        assertThat(slow).isEmpty();
        assertThat(notReady).containsExactly("slow");
        assertThat(read).isEmpty();
        over.countDown();
    }

    @Test
    void whoWaitsForMemoryIsInterruptedWhenAllEnd() throws InterruptedException {
        photos("a");
        try (MemoryBudget.Lease others = memory.reserve(ALL)) {
            run(new Patience(Duration.ofDays(1), Duration.ZERO), true);
        }
        assertThat(notReady).isEmpty();
        assertThat(read).isEmpty();
    }
}
