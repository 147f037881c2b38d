package org.kith.app.window.xvfb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kith.app.cli.Kith;
import org.kith.app.cli.NoDisplay;
import org.kith.app.window.xvfb.WindowProbe.Seen;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A folder is dragged with the pointer from the window of another program onto Kith's: two processes, two windows, GTK and the
 * X server between them.
 */
class DropFromAnotherProgramTest {

    private static final Path PHOTOS = Path.of(System.getProperty("kith.photos"));
    private static final int WIDTH_PX = 1280;
    private static final int HEIGHT_PX = 760;
    /** Kith lies to the left of it: nobody puts windows side by side where no window manager runs. */
    private static final int SOURCE_LEFT_PX = 1040;

    /** Photos small enough for all nine to be seen at once. */
    private static final String SETTINGS = "window=0 0 1000 740 false\nlanguage=en\ntileSizePx=110\n";

    @TempDir
    private Path temp;

    private Path library;
    private Seen seen = Seen.NOTHING;

    @BeforeEach
    void aDisplayCanBeHad() throws IOException {
        List<String> missing =
                System.getProperty("os.name").startsWith("Linux") ? Xvfb.missing() : List.of("Linux with X11");
        if ("true".equals(System.getenv("CI"))) {
            assertThat(missing).as("what the test of the real window needs").isEmpty();
        }
        assumeTrue(missing.isEmpty(), () -> "The real window cannot be tested here, it needs " + missing);
        library = temp.resolve("library");
        Path settings = Files.createDirectories(temp.resolve("config/kith")).resolve("settings.properties");
        Files.writeString(settings, SETTINGS);
    }

    @Test
    @Timeout(value = 6, unit = TimeUnit.MINUTES)
    void aFolderDraggedFromAnotherProgramIsAddedAndItsPeopleAreShown() throws Exception {
        Path folder = copiedPhotos();
        Path log = temp.resolve("programs.log");
        try (Xvfb server = Xvfb.start(WIDTH_PX, HEIGHT_PX);
                ChildJvm kith = ChildJvm.start(
                        WindowProbe.class, server.display(), temp, log, List.of("--library", library.toString()));
                ChildJvm source = ChildJvm.start(
                        FileSource.class,
                        server.display(),
                        temp,
                        log,
                        List.of(Integer.toString(SOURCE_LEFT_PX), "40", folder.toString()))) {
            await(() -> look(kith).has("Add folder"));

            dragOut(source);
            await(() -> {
                move(source, kith.ask("where Add folder"));
                return look(kith).dropHint();
            });
            // Once more around: by then the source knows that it may drop here, and does not give up on release.
            move(source, kith.ask("where Add folder"));
            look(kith);
            source.ask("release");

            await(() -> !look(kith).dropHint());
            await(() -> source.ask("state").equals("idle COPY"));
            await(() -> look(kith).has("9 photos") && look(kith).pictures() > 4);
            click(source, kith.ask("where People"));
            await(() -> look(kith).has("4 faces", "Show 2 faces seen once"));
            click(source, kith.ask("where Show 2 faces seen once"));
            await(() -> look(kith).people() == 3);
            assertThat(people()).hasSize(3);

            kith.ask("close");
            assertThat(kith.exitCode()).isZero();
        } catch (Throwable e) {
            String said = Files.exists(log) ? Files.readString(log) : "nothing";
            e.addSuppressed(new AssertionError("Last seen: " + seen + "\nThe programs said: " + said));
            throw e;
        }
        assertThat(kith("find").lines()).hasSize(9);
        assertThat(kith("faces", "--jsonl").lines()).hasSize(6);
    }

    private Path copiedPhotos() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("my photos"));
        try (Stream<Path> files = Files.list(PHOTOS)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return folder;
    }

    /** Presses where the files are and moves as far as makes a drag of it. */
    private static void dragOut(ChildJvm source) throws Exception {
        await(() -> source.ask("center").matches("[0-9. ]+"));
        String[] center = source.ask("center").split(" ", -1);
        source.ask("move " + center[0] + " " + center[1]);
        source.ask("press");
        double[] x = {Double.parseDouble(center[0])};
        await(() -> source.ask("move " + --x[0] + " " + center[1]).equals("dragging"));
    }

    /** As a hand does, never quite to the same point: the server tells of movements only. */
    private static void move(ChildJvm source, String where) throws IOException, InterruptedException {
        source.ask("move 500 400");
        source.ask("move " + where);
    }

    private static void click(ChildJvm source, String where) throws IOException, InterruptedException {
        source.ask("move " + where);
        source.ask("press");
        source.ask("release");
    }

    private Seen look(ChildJvm kith) throws IOException, InterruptedException {
        seen = Seen.of(kith.ask("look"));
        return seen;
    }

    private JsonArray people() {
        return JsonParser.parseString(kith("people", "--json")).getAsJsonArray();
    }

    private String kith(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        NoDisplay display = new NoDisplay();
        int exitCode = Kith.commandLine(new PrintWriter(out, true), new PrintWriter(err, true), display, display)
                .execute(Stream.concat(Stream.of("--library", library.toString()), Stream.of(words))
                        .toArray(String[]::new));
        assertThat(exitCode).as(err.toString()).isZero();
        return out.toString();
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
    }
}
