package org.kith.app.cli.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.app.cli.Kith;
import org.kith.app.cli.NoDisplay;
import org.kith.engine.networks.card.ModelFolder;
import picocli.CommandLine;

/** {@code kith train} on the test pictures: a few steps, for what it says and writes. */
class TrainCommandTest {

    private static final Path PHOTOS = Path.of(System.getProperty("kith.photos"));

    @TempDir
    private Path temp;

    private Path people = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void aFolderAPerson() throws IOException {
        people = temp.resolve("people");
        out = temp.resolve("out");
        copy("obama.jpg", "Barack_Obama/Barack_Obama_0001.jpg");
        copy("obama2.jpg", "Barack_Obama/Barack_Obama_0002.jpg");
        copy("biden.jpg", "Joe_Biden/Joe_Biden_0001.jpg");
        copy("astronaut.png", "Eileen_Collins/Eileen_Collins_0001.png");
        copy("coffee.png", "Eileen_Collins/Eileen_Collins_0002.png");
    }

    private void copy(String photo, String to) throws IOException {
        Path file = people.resolve(to);
        Files.createDirectories(file.getParent());
        Files.copy(PHOTOS.resolve(photo), file);
    }

    private record Result(int exitCode, String out, String err) {}

    private Result train(String... options) {
        StringWriter written = new StringWriter();
        StringWriter told = new StringWriter();
        NoDisplay display = new NoDisplay();
        CommandLine command = Kith.commandLine(new PrintWriter(written), new PrintWriter(told), display, display);
        List<String> args = new ArrayList<>(
                List.of("train", "--images", people.toString(), "--out", out.toString(), "--device", "cpu"));
        args.addAll(List.of(options));
        int exitCode = command.execute(args.toArray(String[]::new));
        command.getOut().flush();
        command.getErr().flush();
        return new Result(exitCode, written.toString(), told.toString());
    }

    @Test
    void describesANetworkBesideThePapersFiguresAndTrainsNothing() {
        Result described = train("--network", "nn1", "--describe");
        assertThat(described.exitCode()).as(described.err()).isZero();
        assertThat(described.out()).startsWith("nn1: pictures of 220 × 220").containsPattern("fc1 .*102,[0-9,]+ +103M");
        assertThat(out).doesNotExist();
    }

    @Test
    void trainsResumesAndWritesAModel() {
        String[] short1 = {"--steps", "2", "--held-out", "0", "--batch", "8", "--faces-per-person", "2", "--json"};
        Result first = train(short1);
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.err()).contains("5 photos, 1 without a face, 0 unreadable.");
        JsonObject figures = JsonParser.parseString(first.out()).getAsJsonObject();
        assertThat(figures.get("steps").getAsInt()).isEqualTo(2);
        assertThat(figures.get("people").getAsInt()).isEqualTo(3);
        assertThat(ModelFolder.verified(out).card().id()).isEqualTo("small-trained-1");
        assertThat(out.resolve("learning.png")).exists();
        assertThat(out.resolve("training.jsonl")).exists();

        assertThat(train(short1))
                .matches(again -> again.exitCode() == 2 && again.err().contains("--resume"));
        Result otherwise =
                train("--resume", "--steps", "3", "--held-out", "0", "--batch", "8", "--faces-per-person", "2");
        assertThat(otherwise.exitCode()).isEqualTo(2);
        assertThat(otherwise.err()).contains("budget.steps: 3 instead of 2");
        Result resumed =
                train("--resume", "--steps", "2", "--held-out", "0", "--batch", "8", "--faces-per-person", "2");
        assertThat(resumed.exitCode()).as(resumed.err()).isZero();
        assertThat(resumed.out()).contains("Trained on 4 faces of 3 people", "2 steps");
    }

    @Test
    void badInputIsToldBeforeAnythingIsDone() throws IOException {
        assertThat(train("--resume").err()).contains("There is no training to resume");
        assertThat(train("--held-out", "1").err()).contains("--held-out is a share");
        assertThat(train("--minutes", "0").err()).contains("--minutes must be above 0");
        assertThat(train("--batch", "8", "--faces-per-person", "20").err()).contains("no room for two people");
        Path file = Files.writeString(temp.resolve("file"), "");
        out = file.resolve("below");
        assertThat(train().err()).contains("cannot be written to", "choose another --out");
        out = temp.resolve("out");
        people = temp.resolve("nowhere");
        assertThat(train().err()).contains("There is no folder");
        people = Files.createDirectories(temp.resolve("single"));
        copy("biden.jpg", "Joe_Biden/Joe_Biden_0001.jpg");
        Result nobody = train();
        assertThat(nobody.exitCode()).isEqualTo(2);
        assertThat(nobody.err()).contains("has two photos").doesNotContain("Exception");
    }
}
