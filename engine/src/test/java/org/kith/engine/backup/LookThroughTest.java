package org.kith.engine.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.backup.Finding.Kind;
import org.kith.engine.store.ByItself;
import org.kith.engine.store.Samples;
import org.kith.engine.store.TestLibrary;
import org.kith.engine.store.sql.SqliteFile;

/** A library is looked through beside other work, which waits for nothing of it. */
class LookThroughTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void fill() {
        try (TestLibrary library = new TestLibrary(folder)) {
            library.is(library.face("a.jpg", 0.5), library.person("Anna"));
        }
    }

    @Test
    void whatIsDamagedIsTold() {
        ByItself.change(folder, "UPDATE person SET name = 'Hanna'");
        CompletableFuture<List<Finding>> told = new CompletableFuture<>();

        try (LookThrough look = LookThrough.start(folder, () -> {}, told::complete)) {
            assertThat(told.join()).containsExactly(new Finding(Kind.CHANGED, "person", 1));
        }
    }

    @Test
    void whatWasFoundIsKnownAfterwards() throws InterruptedException {
        ByItself.change(folder, "UPDATE person SET name = 'Hanna'");
        CountDownLatch found = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        LookThrough look = LookThrough.start(folder, () -> {}, findings -> {
            found.countDown();
            waitFor(goOn);
        });
        found.await();
        assertThat(look.findings()).as("not before it was told").isEmpty();
        goOn.countDown();

        look.close();

        assertThat(look.findings()).contains(List.of(new Finding(Kind.CHANGED, "person", 1)));
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatNobodyWantsToKnowIsNotLookedFor() {
        AtomicInteger asked = new AtomicInteger();
        SqliteFile file = new SqliteFile(large());

        assertThatThrownBy(() -> Checking.quickly(file, () -> asked.incrementAndGet() > 0))
                .isInstanceOf(IllegalStateException.class);

        assertThat(asked).as("how often that was asked").hasValue(1);
    }

    /** Looking through it takes some ten thousand steps. */
    private Path large() {
        try (TestLibrary library = new TestLibrary(folder)) {
            for (int i = 0; i < 400; i++) {
                library.save(i + ".jpg", Samples.face(0.25, 0.5));
            }
        }
        return folder;
    }
}
