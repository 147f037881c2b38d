package org.kith.app.cli.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.kith.app.cli.Kith;
import org.kith.app.cli.NoDisplay;
import org.kith.app.cli.base.ExitCode;
import org.kith.engine.model.Calibration;
import org.kith.engine.model.Sha256;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;
import picocli.CommandLine;

/** A model of one's own on the command line, from adding it to taking it back: the bundled network under another name. */
@TestMethodOrder(OrderAnnotation.class)
class ModelCommandsTest {

    private static final Path PHOTOS = Path.of(System.getProperty("kith.photos"));
    private static final Path BUNDLED = Path.of(System.getProperty("kith.models"), "sface-128-1");
    private static final String OWN = "own-1";

    @TempDir
    static Path temp;

    private record Result(int exitCode, String out, String err) {}

    private static Path library() {
        return temp.resolve("library");
    }

    private static Result kith(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        NoDisplay display = new NoDisplay();
        CommandLine command = Kith.commandLine(new PrintWriter(out), new PrintWriter(err), display, display);
        int exitCode =
                command.execute(Stream.concat(Stream.of("--library", library().toString()), Stream.of(args))
                        .toArray(String[]::new));
        command.getOut().flush();
        command.getErr().flush();
        return new Result(exitCode, out.toString(), err.toString());
    }

    private static void assertRefused(Result result, String... words) {
        assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(result.err()).contains(words).doesNotContain("Exception");
        assertThat(library().resolve("models").resolve(OWN)).doesNotExist();
    }

    /** The bundled network under the name of the folder. */
    private static Path ownModel(String in) throws IOException {
        Path folder = Files.createDirectories(temp.resolve(in).resolve(OWN));
        String card = Files.readString(BUNDLED.resolve("card.json"));
        for (String file : new String[] {"-symbol.json", "-0000.params", "-int8-symbol.json"}) {
            Files.copy(BUNDLED.resolve("sface-128-1" + file), folder.resolve(OWN + file));
        }
        Files.writeString(folder.resolve("card.json"), card.replace("sface-128-1", OWN));
        return folder;
    }

    private static JsonObject listed(String id) {
        JsonArray models =
                JsonParser.parseString(kith("model", "list", "--json").out()).getAsJsonArray();
        for (var model : models) {
            if (model.getAsJsonObject().get("id").getAsString().equals(id)) {
                return model.getAsJsonObject();
            }
        }
        throw new AssertionError(id + " is not in " + models);
    }

    private static String people() {
        return kith("people", "--json").out();
    }

    @BeforeAll
    static void indexAndNameSomebody() {
        assertThat(kith("index", PHOTOS.toString()).exitCode()).isZero();
        String cluster = JsonParser.parseString(people())
                .getAsJsonArray()
                .get(0)
                .getAsJsonObject()
                .get("cluster")
                .getAsString();
        assertThat(kith("name", cluster, "Anna").exitCode()).isZero();
    }

    @Test
    @Order(1)
    void theBundledModelIsInUse() {
        JsonObject bundled = listed("sface-128-1");
        assertThat(bundled.get("inUse").getAsBoolean()).isTrue();
        assertThat(bundled.get("origin").getAsString()).isEqualTo("bundled");
        assertThat(bundled.get("calibrated").getAsBoolean()).isTrue();
        assertThat(bundled.get("faces").getAsInt()).isPositive();
        assertThat(kith("model", "list").out()).startsWith("* sface-128-1");
        Result verified = kith("model", "verify");
        assertThat(verified.err()).isEmpty();
        assertThat(verified.out()).startsWith("sface-128-1: 3 files as its card says");
    }

    @Test
    @Order(2)
    void aFileThatIsNotWhatTheCardSaysIsRefused() throws IOException {
        Path changed = ownModel("changed");
        byte[] bytes = Files.readAllBytes(changed.resolve(OWN + "-0000.params"));
        bytes[bytes.length / 2] ^= 1;
        Files.write(changed.resolve(OWN + "-0000.params"), bytes);
        assertRefused(kith("model", "add", changed.toString()), "its SHA-256 differs");

        Path without = ownModel("without");
        Files.delete(without.resolve(OWN + "-symbol.json"));
        assertRefused(kith("model", "add", without.toString()), OWN + "-symbol.json is missing");

        assertRefused(kith("model", "add", temp.resolve("nothing").toString()), "There is no folder");
        assertRefused(kith("model", "add", PHOTOS.toString()), "card.json cannot be read");
    }

    @Test
    @Order(3)
    void aFileThatIsNoNetworkIsRefused() throws Exception {
        Path broken = ownModel("broken");
        Path file = broken.resolve(OWN + "-symbol.json");
        Files.writeString(file, "{}");
        String card = Files.readString(broken.resolve("card.json"));
        String digest = Sha256.of(file);
        Files.writeString(
                broken.resolve("card.json"),
                card.replaceFirst("\"bytes\": [0-9]+", "\"bytes\": 2").replaceFirst("[0-9a-f]{64}", digest));
        assertRefused(kith("model", "add", broken.toString()), "MXNet cannot load the model");
    }

    @Test
    @Order(4)
    void aShapeThatDoesNotFitIsRefused() throws IOException {
        Path small = ownModel("small");
        String card = Files.readString(small.resolve("card.json"));
        Files.writeString(small.resolve("card.json"), card.replace("\"inputSidePx\": 112", "\"inputSidePx\": 80"));
        assertRefused(kith("model", "add", small.toString()), "its card and its files do not fit");

        Path wide = ownModel("wide");
        Files.writeString(wide.resolve("card.json"), card.replace("\"dimensions\": 128", "\"dimensions\": 512"));
        assertRefused(kith("model", "add", wide.toString()), "gives 128 numbers a face instead of 512");

        assertRefused(
                kith(
                        "model",
                        "add",
                        Path.of(System.getProperty("kith.models"), "centerface-1")
                                .toString()),
                "does not embed faces");
    }

    @Test
    @Order(5)
    void aModelIsAddedButNotUsedBeforeItIsKnownWhatItsDistancesMean() throws IOException {
        Result added = kith("model", "add", ownModel("good").toString());
        assertThat(added.err()).isEmpty();
        assertThat(added.out()).startsWith("Added own-1");
        assertThat(listed(OWN).get("calibrated").getAsBoolean()).isFalse();
        assertThat(listed(OWN).get("origin").getAsString()).isEqualTo("added");
        assertThat(kith("model", "verify", OWN).out()).contains("the same as when it was added");
        assertThat(kith("model", "add", ownModel("again").toString()).err()).contains("already");

        Result refused = kith("model", "use", OWN);
        assertThat(refused.exitCode()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(refused.err()).contains("faces of at least 10 people are needed");
        Result unknown = kith("model", "use", "nobody's");
        assertThat(unknown.err()).contains("knows no model “nobody's”");
        Result few =
                kith("model", "use", OWN, "--calibrate", PHOTOS.resolve("..").toString());
        assertThat(few.exitCode()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(listed("sface-128-1").get("inUse").getAsBoolean()).isTrue();
    }

    @Test
    @Order(6)
    void aModelIsUsedAndTakenBackWithAllNamesKept() {
        String before = people();
        try (Database library = Database.openForWriting(library(), "a test")) {
            library.changeAndWait(
                    Priority.USER, stores -> stores.models().calibrate(OWN + "+mirror", Calibration.BUNDLED));
        }

        Result used = kith("model", "use", OWN);
        assertThat(used.err()).isEmpty();
        assertThat(used.out()).startsWith("The library works with own-1:");
        assertThat(listed(OWN).get("inUse").getAsBoolean()).isTrue();
        assertThat(listed(OWN).get("faces").getAsInt())
                .isEqualTo(listed("sface-128-1").get("faces").getAsInt());
        assertThat(Arrays.stream(kith("faces").out().split("\n")).findFirst())
                .hasValueSatisfying(face -> assertThat(face).contains("\"model\":\"own-1+mirror\""));
        // it is the same network, so nobody moves
        assertThat(people()).isEqualTo(before);
        assertThat(kith("recognize", PHOTOS.resolve("obama.jpg").toString()).exitCode())
                .isZero();
        assertThat(kith("model", "remove", OWN).err()).contains("use another model first");

        assertThat(kith("model", "use", "sface-128-1").exitCode()).isZero();
        assertThat(people()).isEqualTo(before);
        assertThat(kith("model", "remove", OWN).out()).isEqualTo("Removed own-1.\n");
        assertThat(library().resolve("models").resolve(OWN)).doesNotExist();
        assertThat(kith("model", "list").out()).hasLineCount(2);
    }

    @Test
    @Order(7)
    void aLibraryWhoseModelIsGoneSaysSoAndIsStillRead() throws IOException {
        assertThat(kith("model", "add", ownModel("gone").toString()).exitCode()).isZero();
        try (Database library = Database.openForWriting(library(), "a test")) {
            library.changeAndWait(
                    Priority.USER, stores -> stores.models().calibrate(OWN + "+mirror", Calibration.BUNDLED));
        }
        assertThat(kith("model", "use", OWN).exitCode()).isZero();
        Files.move(library().resolve("models"), temp.resolve("moved"));

        assertThat(kith("people").exitCode()).isZero();
        assertThat(kith("doctor").out()).contains("The model “own-1” of this library is missing");
        assertThat(kith("model", "add", ownModel("back").toString()).exitCode()).isZero();
        assertThat(kith("model", "verify").out()).startsWith("own-1: 3 files");
        assertThat(kith("model", "use", "sface-128-1").exitCode()).isZero();
    }

    @Test
    @Order(8)
    void aSymbolAndItsParametersAreAddedWithoutACard() throws IOException {
        Path pair = ownModel("pair");
        String symbol = pair.resolve(OWN + "-symbol.json").toString();
        String parameters = pair.resolve(OWN + "-0000.params").toString();
        assertThat(kith("model", "add", symbol).err()).contains("A symbol needs its parameters");
        assertThat(kith("model", "add", symbol, symbol).err()).contains("does not hold the parameters");
        assertThat(kith("model", "add", symbol, parameters, "--id", "../x").err())
                .contains("is no model's name");
        assertThat(kith("model", "add", symbol, parameters, "--input-size", "80")
                        .err())
                .contains("does not run on a picture of 80 × 80 px");

        Result added = kith("model", "add", symbol, parameters, "--id", "pair-1", "--normalisation", "v / 255");
        assertThat(added.err()).isEmpty();
        assertThat(added.out()).startsWith("Added pair-1");
        assertThat(listed("pair-1").get("origin").getAsString()).isEqualTo("added");
        assertThat(kith("model", "verify", "pair-1").out()).contains("the same as when it was added");
        assertThat(kith("model", "remove", "pair-1").exitCode()).isZero();
    }
}
