package org.kith.engine.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.LibraryInUseException;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;
import org.kith.engine.store.Samples;

class LibraryLockTest {

    private static final Instant START = Instant.parse("2024-05-06T19:40:33Z");

    @TempDir
    private Path folder = Path.of("");

    /** Takes the lock of a folder in a process of its own, says so, and holds it until it is killed. */
    static final class Holder {

        private Holder() {}

        public static void main(String[] arguments) throws IOException {
            try (LibraryLock lock = LibraryLock.take(Path.of(arguments[0]), "kith index")) {
                System.out.println(lock == null ? "" : "locked");
                while (System.in.read() >= 0) {
                    // until the other end closes
                }
            }
        }
    }

    private Process startHolder() throws IOException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertThat(output.readLine()).isEqualTo("locked");
        return process;
    }

    @Test
    void aSecondWriterInTheSameProcessIsToldWhoWrites() {
        try (Database first = Database.openForWriting(folder, "the Kith window")) {
            assertThatThrownBy(() -> Database.openForWriting(folder, "kith index"))
                    .isInstanceOf(LibraryInUseException.class)
                    .hasMessageMatching("The library \\Q" + folder + "\\E is in use by the Kith window \\(process "
                            + ProcessHandle.current().pid()
                            + ", since \\d\\d:\\d\\d\\)\\. Wait for it to finish or stop it\\.");

            first.changeAndWait(Priority.USER, stores -> stores.folders().add(Samples.ROOT));
        }
    }

    @Test
    void aLibraryReachedByAnotherPathIsTheSameLibrary() throws IOException {
        Path real = Files.createDirectory(folder.resolve("library"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);

        try (LibraryLock lock = LibraryLock.take(real, "first")) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> LibraryLock.take(link, "second")).isInstanceOf(LibraryInUseException.class);
        }
    }

    @Test
    void theLockIsFreeAfterClosing() {
        LibraryLock.take(folder, "first").close();

        assertThatCode(() -> LibraryLock.take(folder, "second").close()).doesNotThrowAnyException();
    }

    @Test
    void theLockIsFreeAfterOpeningFailed() throws IOException {
        Files.writeString(folder.resolve("kith.db"), "this is a text and not a database, long enough to have a header");
        assertThatThrownBy(() -> Database.openForWriting(folder, "first")).isInstanceOf(EngineException.class);
        Files.delete(folder.resolve("kith.db"));

        assertThatCode(() -> Database.openForWriting(folder, "second").close()).doesNotThrowAnyException();
    }

    @Test
    void anotherProcessHoldsTheLockUntilItIsKilled() throws IOException, InterruptedException {
        Process holder = startHolder();
        try {
            for (int attempt = 0; attempt < 2; attempt++) { // looking must not take the lock away
                assertThatThrownBy(() -> Database.openForWriting(folder, "kith name"))
                        .isInstanceOf(LibraryInUseException.class)
                        .hasMessageContaining("is in use by kith index (process " + holder.pid() + ", since ");
            }
        } finally {
            holder.destroyForcibly().waitFor();
        }

        assertThatCode(() -> Database.openForWriting(folder, "kith name").close())
                .doesNotThrowAnyException();
    }

    @Test
    void aSecondProcessDoesNotGetTheLockOfThisOneAfterAThirdTriedHere() throws IOException, InterruptedException {
        try (LibraryLock lock = LibraryLock.take(folder, "first")) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> LibraryLock.take(folder, "second")).isInstanceOf(LibraryInUseException.class);

            Process other = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Holder.class.getName(),
                            folder.toString())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(output)
                    .contains("is in use by first (process "
                            + ProcessHandle.current().pid());
            assertThat(other.waitFor()).isNotZero();
        }
    }

    @Test
    void theHolderIsReadableByOthers() throws IOException {
        try (LibraryLock lock = LibraryLock.take(folder, "kith index")) {
            assertThat(lock).isNotNull();
            assertThat(folder.resolve(LibraryLock.NAME)).isNotEmptyFile();
        }
        assertThat(folder.resolve(LibraryLock.NAME)).isEmptyFile();
    }

    @Test
    void aHolderOfTodayIsDescribedByTheHour() {
        LockHolder holder = new LockHolder(1234, "kith index", START);

        assertThat(holder.describe(START.plusSeconds(60), ZoneOffset.UTC).english())
                .isEqualTo("kith index (process 1234, since 19:40)");
        assertThat(holder.describe(START, ZoneId.of("Asia/Seoul")).english())
                .isEqualTo("kith index (process 1234, since 04:40)");
    }

    @Test
    void aHolderOfYesterdayIsDescribedByTheDay() {
        assertThat(new LockHolder(1234, "kith index", START)
                        .describe(START.plusSeconds(86_400), ZoneOffset.UTC)
                        .english())
                .isEqualTo("kith index (process 1234, since 2024-05-06 19:40)");
    }

    @Test
    void aHolderComesBackFromItsText() {
        LockHolder holder = new LockHolder(1234, "kith index", START);

        assertThat(LockHolder.parse(holder.toText())).contains(holder);
        assertThat(LockHolder.parse("1234\nkith")).isEmpty();
        assertThat(LockHolder.parse("a\nb\nc\n")).isEmpty();
        assertThat(LockHolder.parse("")).isEmpty();
    }
}
