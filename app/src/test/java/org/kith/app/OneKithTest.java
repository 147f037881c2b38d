package org.kith.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kith.app.cli.Kith;
import org.kith.app.cli.NoDisplay;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.running.Commands;
import org.kith.app.running.RunningWindow;
import org.kith.app.running.Server;
import org.kith.app.text.Text;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.job.Job;
import org.kith.engine.model.Installation;

/** The real program, started again while it runs: nothing fails, and nothing is lost. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class OneKithTest {

    private static final Path PHOTOS = Path.of(System.getProperty("kith.photos"));

    /** Nobody is on them: groups stay as they are. */
    private static final int MORE_PHOTOS = 60;

    @TempDir
    private Path temp;

    private final List<Process> started = new ArrayList<>();

    /** A start of the program, with files for what it prints. */
    private record Start(Process process, Path out, Path err) {

        int exitCode() throws InterruptedException {
            return process.waitFor();
        }

        String printed() throws IOException {
            return Files.readString(out);
        }

        String errors() throws IOException {
            return Files.readString(err);
        }
    }

    @AfterEach
    void endAll() {
        started.forEach(process -> process.destroyForcibly().onExit().join());
    }

    private Path library() {
        return temp.resolve("library");
    }

    /** In the folder of the test. */
    private Start start(String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of("--library", "library"));
        all.addAll(List.of(words));
        List<String> command =
                ChildJava.command(List.of("-XX:TieredStopAtLevel=1", "-Duser.language=en"), Launcher.class, all);
        Path out = temp.resolve(started.size() + ".out");
        Path err = temp.resolve(started.size() + ".err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(temp.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().remove("DISPLAY"); // whoever opens a window here fails
        Process process = builder.start();
        started.add(process);
        return new Start(process, out, err);
    }

    /** In this process: quicker. */
    private String here(String... words) {
        StringWriter out = new StringWriter();
        PrintWriter printer = new PrintWriter(out);
        NoDisplay display = new NoDisplay();
        int exitCode = Kith.commandLine(printer, printer, display, display, new Text(Locale.ENGLISH))
                .execute(Stream.concat(Stream.of("--library", library().toString()), Stream.of(words))
                        .toArray(String[]::new));
        assertThat(exitCode).as(out.toString()).isZero();
        return out.toString();
    }

    private JsonObject face(String photo) {
        return here("faces")
                .lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .filter(face -> face.get("photo").getAsString().endsWith("/" + photo))
                .findFirst()
                .orElseThrow();
    }

    private String id(String photo) {
        return face(photo).get("face").getAsString();
    }

    private String name(String photo, String name) {
        here("name", face(photo).get("cluster").getAsString(), name);
        return face(photo).get("personId").getAsString();
    }

    private Path photosOfNobody() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("more"));
        BufferedImage rocket = ImageIO.read(PHOTOS.resolve("rocket.jpg").toFile());
        for (int i = 0; i < MORE_PHOTOS; i++) {
            BufferedImage part = rocket.getSubimage(i, i, rocket.getWidth() - 2 * i, rocket.getHeight() - 2 * i);
            BufferedImage drawn = new BufferedImage(part.getWidth(), part.getHeight(), BufferedImage.TYPE_INT_RGB);
            drawn.createGraphics().drawImage(part, 0, 0, null);
            ImageIO.write(drawn, "jpg", folder.resolve(i + ".jpg").toFile());
        }
        return folder;
    }

    @Test
    void tenCommandsDuringTwoIndexesOfTheSameAreAllDone() throws Exception {
        here("index", PHOTOS.toString());
        String barack = name("obama.jpg", "Barack");
        String joe = name("biden.jpg", "Joe");
        String eileen = name("astronaut.png", "Eileen");
        List<String> before = journal();
        String[] photos = {"obama.jpg", "obama2.jpg"};
        List<String[]> commands = List.of(
                new String[] {"born", barack, "1961"},
                new String[] {"born", joe, "1942"},
                new String[] {"born", eileen, "1956"},
                new String[] {"hide", barack},
                new String[] {"hide", joe},
                new String[] {"hide", eileen},
                new String[] {"reject", id(photos[0]), barack},
                new String[] {"ignore", id(photos[1])},
                new String[] {"reject", id("biden.jpg"), "--not-a-face"},
                new String[] {"name", "person:" + eileen, "Eileen Collins"});
        photosOfNobody();

        List<Start> indexes = List.of(start("index", "--threads", "1", "more"), start("index", "more"));
        while (Files.notExists(library().resolve("kith.sock"))) {
            for (Start index : indexes) {
                assertThat(index.process().waitFor(20, TimeUnit.MILLISECONDS)).isFalse();
            }
        }
        List<Start> acts = new ArrayList<>();
        for (String[] words : commands) {
            acts.add(start(words));
        }

        for (Start act : acts) {
            assertThat(act.exitCode()).as(act.errors()).isEqualTo(ExitCode.DONE);
            assertThat(act.errors()).doesNotContain("Exception", "in use");
        }
        List<String> read = new ArrayList<>();
        for (Start index : indexes) {
            assertThat(index.exitCode()).as(index.errors()).isEqualTo(ExitCode.DONE);
            read.add(index.printed());
        }
        assertThat(read)
                .as("one read them, the other found them read")
                .anyMatch(line -> line.startsWith(MORE_PHOTOS + " photos: " + MORE_PHOTOS + " read"))
                .anyMatch(line -> line.contains(" " + MORE_PHOTOS + " unchanged"));
        assertThat(journal())
                .hasSize(before.size() + commands.size())
                .contains("reject", "ignore", "not a face", "rename")
                .filteredOn(act -> act.equals("born") || act.equals("hide"))
                .hasSize(6);
        assertThat(library().resolve("kith.sock")).doesNotExist();
    }

    private List<String> journal() {
        return StreamSupport.stream(
                        JsonParser.parseString(here("history", "--json"))
                                .getAsJsonArray()
                                .spliterator(),
                        false)
                .map(JsonElement::getAsJsonObject)
                .map(act -> act.get("act").getAsString())
                .toList();
    }

    /** A window without a screen. */
    private static final class Listening implements RunningWindow {

        private final BlockingQueue<List<Path>> shown = new LinkedBlockingQueue<>();
        private final BlockingQueue<Job<?>> followed = new LinkedBlockingQueue<>();

        @Override
        public void show(List<Path> folders) {
            shown.add(folders);
        }

        @Override
        public void follow(Job<?> job) {
            followed.add(job);
        }
    }

    @Test
    void aSecondStartHandsItsFoldersToTheWindowAndCommandsWorkThroughIt() throws Exception {
        Path more = photosOfNobody();
        Listening window = new Listening();
        try (Engine engine = Engine.open(
                        EngineConfig.of(library()), Installation.fromSystemProperties(), "the window of Kith");
                Server server = Server.start(engine, Commands.ofThisProgram(), Optional.of(window))
                        .orElseThrow()) {
            assertThat(server).isNotNull();

            Start second = start("more");
            assertThat(second.exitCode()).as(second.errors()).isEqualTo(ExitCode.DONE);
            assertThat(second.printed()).isEqualTo("Kith is open already: its window came to the front.\n");
            assertThat(window.shown.take()).containsExactly(more);
            assertThat(start().exitCode()).isEqualTo(ExitCode.DONE);
            assertThat(window.shown.take()).isEmpty();

            Start index = start("index", "more");
            Job<?> job = window.followed.take();
            index.process().destroy();
            job.completion().join();
            assertThat(job.state()).isEqualTo(Job.State.CANCELLED);

            index = start("index", "more");
            assertThat(index.exitCode()).as(index.errors()).isEqualTo(ExitCode.DONE);
            assertThat(index.printed()).startsWith(MORE_PHOTOS + " photos: ");
        }
    }
}
