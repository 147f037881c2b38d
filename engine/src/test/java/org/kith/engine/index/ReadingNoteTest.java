package org.kith.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.store.sql.LibraryFiles;

class ReadingNoteTest {

    private static final Path A = Path.of("/photos/a.jpg");
    private static final Path B = Path.of("/photos/line\nbreak \uD55C.jpg");

    @TempDir
    private Path folder;

    /** As a process leaves it that was ended. */
    private ReadingNote ended() {
        return ReadingNote.open(folder);
    }

    @Test
    void aRunThatEndsOfItselfLeavesNothing() {
        try (ReadingNote note = ReadingNote.open(folder)) {
            note.begin(A);
            note.done(A);
        }

        assertThat(folder.resolve(LibraryFiles.READING_NOTE)).doesNotExist();
    }

    @Test
    void whoWasBeingReadIsSuspectedMoreEachTime() {
        ReadingNote first = ended();
        first.begin(A);
        first.begin(B);
        first.done(A);
        ReadingNote second = ended();
        assertThat(second.suspects()).isEqualTo(Map.of(B, 1));
        second.begin(B);

        assertThat(ended().suspects()).isEqualTo(Map.of(B, 2));
    }

    @Test
    void whoWasNotTriedAgainIsSuspectedAsBefore() {
        ended().begin(B);
        ReadingNote second = ended();
        second.begin(A);

        assertThat(ended().suspects()).isEqualTo(Map.of(A, 1, B, 1));
    }

    @Test
    void whoWasReadAloneWithoutHarmIsSuspectedNoMore() {
        ended().begin(B);
        try (ReadingNote second = ReadingNote.open(folder)) {
            second.begin(B);
            second.done(B);
        }

        assertThat(ended().suspects()).isEmpty();
    }

    @Test
    void aLineThatWasCutOffCountsForNothing() throws IOException {
        ended().begin(A);
        Files.writeString(folder.resolve(LibraryFiles.READING_NOTE), "begun", StandardOpenOption.APPEND);

        assertThat(ended().suspects()).isEqualTo(Map.of(A, 1));
    }
}
