package org.kith.engine.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HintsTest {

    private static final long QUIET = Hints.QUIET_NANOS;

    @TempDir
    private Path folder;

    private final Hints hints = new Hints();

    private Path file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    @Test
    void aPlaceIsTakenWhenItIsQuietThere() throws IOException {
        Path photo = file("a.jpg", "a photo");
        hints.add(photo, 0);
        assertThat(hints.take(QUIET - 1)).isEmpty();
        hints.add(photo, QUIET - 1);
        assertThat(hints.take(QUIET)).isEmpty();

        assertThat(hints.take(2 * QUIET)).containsExactly(photo);

        assertThat(hints.isEmpty()).isTrue();
    }

    @Test
    void aFileThatGrowsUnheardIsWaitedFor() throws IOException {
        Path photo = file("a.jpg", "half");
        hints.add(photo, 0);
        file("a.jpg", "half and half");
        assertThat(hints.take(QUIET)).isEmpty();

        assertThat(hints.take(2 * QUIET)).containsExactly(photo);
    }

    @Test
    void anEmptyFileIsWaitedForAWhile() throws IOException {
        Path photo = file("a.jpg", "");
        hints.add(photo, 0);
        assertThat(hints.take(Hints.EMPTY_NANOS - 1)).isEmpty();

        assertThat(hints.take(Hints.EMPTY_NANOS)).containsExactly(photo);
    }

    @Test
    void aFolderIsWaitedForWhileSomethingInItIsCopied() throws IOException {
        Path photo = file("new/deep/a.jpg", "a photo");
        Path other = file("other.jpg", "another");
        hints.add(folder.resolve("new"), 0);
        hints.add(other, 0);
        hints.add(photo, QUIET);
        assertThat(hints.take(QUIET)).containsExactly(other);

        assertThat(hints.take(2 * QUIET)).as("with all in it").containsExactly(folder.resolve("new"));

        assertThat(hints.isEmpty()).isTrue();
    }

    @Test
    void whatIsGoneIsTakenToo() {
        hints.add(folder.resolve("gone.jpg"), 0);
        assertThat(hints.take(QUIET)).containsExactly(folder.resolve("gone.jpg"));
    }
}
