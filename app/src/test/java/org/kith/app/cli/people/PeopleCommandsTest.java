package org.kith.app.cli.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.kith.app.cli.Kith;
import org.kith.app.cli.NoDisplay;
import org.kith.app.cli.base.ExitCode;
import picocli.CommandLine;

/** What one does to people on the command line, from the first name to forgetting, on the test pictures. */
@TestMethodOrder(OrderAnnotation.class)
class PeopleCommandsTest {

    private static final Path PHOTOS = Path.of(System.getProperty("kith.photos"));
    private static final String NAME = "Barack 오바마";

    @TempDir
    static Path temp;

    private record Result(int exitCode, String out, String err) {

        JsonObject object() {
            return JsonParser.parseString(out).getAsJsonObject();
        }

        List<JsonObject> array() {
            return StreamSupport.stream(
                            JsonParser.parseString(out).getAsJsonArray().spliterator(), false)
                    .map(element -> element.getAsJsonObject())
                    .toList();
        }
    }

    private static Result kith(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        NoDisplay display = new NoDisplay();
        CommandLine command = Kith.commandLine(new PrintWriter(out), new PrintWriter(err), display, display);
        int exitCode = command.execute(
                Stream.concat(Stream.of("--library", temp.resolve("library").toString()), Stream.of(args))
                        .toArray(String[]::new));
        command.getOut().flush();
        command.getErr().flush();
        return new Result(exitCode, out.toString(), err.toString());
    }

    private static Result done(String... args) {
        Result result = kith(args);
        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        return result;
    }

    private static String photo(String name) {
        return PHOTOS.resolve(name).toString();
    }

    private static JsonObject faceOf(String photo) {
        return kith("faces")
                .out()
                .lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .filter(face -> face.get("photo").getAsString().endsWith("/" + photo))
                .findFirst()
                .orElseThrow();
    }

    private static String idOf(String photo) {
        return faceOf(photo).get("face").getAsString();
    }

    private static List<String> found(String... args) {
        return done(Stream.concat(Stream.of("find"), Stream.of(args)).toArray(String[]::new))
                .out()
                .lines()
                .map(line -> Path.of(line).getFileName().toString())
                .toList();
    }

    @BeforeAll
    static void indexAndNameTheLargest() {
        assertThat(kith("index", PHOTOS.toString()).exitCode()).isZero();
        assertThat(kith("history").out())
                .as("captions that stand in the photos")
                .contains("took over what is written in photos")
                .hasLineCount(1);
        done("undo");
        assertThat(kith("undo").exitCode()).isEqualTo(ExitCode.NOT_DONE);
        done("name", faceOf("obama.jpg").get("cluster").getAsString(), NAME);
    }

    @Test
    @Order(1)
    void theHistoryIsReadUndoneAndDoneAgain() {
        done("hide", NAME);
        done("unhide", NAME);
        List<JsonObject> history = done("history", "--json").array();
        assertThat(history).extracting(e -> e.get("act").getAsString()).containsExactly("show", "hide", "name group");
        assertThat(done("history", "--limit", "1").out()).hasLineCount(1).contains("showed " + NAME + " again");

        assertThat(done("undo", "2").out())
                .isEqualTo("Undone: showed " + NAME + " again.\nUndone: hid " + NAME + ".\n");
        assertThat(done("history").out()).contains("(undone)");
        Result more = kith("redo", "5");
        assertThat(more.exitCode()).isEqualTo(ExitCode.DONE_WITH_PROBLEMS);
        assertThat(more.out()).startsWith("Done again: hid " + NAME);
        assertThat(more.err()).isEqualTo("kith: there is nothing more to redo.\n");
        assertThat(kith("undo", "0").exitCode()).isEqualTo(ExitCode.NOT_DONE);
    }

    @Test
    @Order(2)
    void aYearOfBirthIsKeptAndTakenBack() {
        assertThat(done("born", NAME, "1961").out()).isEqualTo(NAME + " was born in 1961.\n");
        assertThat(done("born", NAME, "unknown").out()).isEqualTo("When " + NAME + " was born is not known.\n");
        String undone = "Undone: said when " + NAME + " was born.\n";
        assertThat(done("undo", "2").out()).isEqualTo(undone + undone);
        assertThat(kith("born", NAME, "soon").exitCode()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(kith("born", NAME, "3000").exitCode()).isEqualTo(ExitCode.NOT_DONE);
    }

    @Test
    @Order(2)
    void photosAreFoundByWhoIsOnThemAloneAndByHowMany() {
        assertThat(found(NAME)).isEqualTo(found("--all", NAME)).hasSize(4);
        assertThat(found("--only", NAME)).hasSize(4);
        assertThat(found("--faces", "0")).hasSize(3).contains("coffee.png");
        assertThat(found("--faces", "1..2", "--none", NAME)).containsExactly("astronaut.png", "biden.jpg");
        assertThat(found("--faces", "2..")).isEmpty();
        assertThat(kith("find", "--faces", "4..2").err()).contains("2..4");
    }

    @Test
    @Order(3)
    void strangersAreIgnoredInOneStep() {
        assertThat(done("ignore", "--photo", photo("biden.jpg")).out()).isEqualTo("Ignored: 1 face on 1 photo.\n");
        assertThat(faceOf("biden.jpg").get("verdict").getAsString()).isEqualTo("ignore");
        assertThat(found("--faces", "0")).hasSize(4).contains("biden.jpg");
        assertThat(done("ignore", "--folder", PHOTOS.toString()).out()).startsWith("Ignored: 1 face on 9 photos.");
        assertThat(done("ignore", "--event", photo("biden.jpg")).out()).startsWith("Nobody to ignore");
        assertThat(done("undo", "2").out()).hasLineCount(2);
        assertThat(faceOf("biden.jpg").get("verdict").isJsonNull()).isTrue();
        done("ignore", idOf("biden.jpg"));
        done("undo");
        assertThat(kith("ignore").err()).contains("--photo");
        assertThat(kith("ignore", "1", "--photo", photo("biden.jpg")).exitCode())
                .isEqualTo(ExitCode.NOT_DONE);
        assertThat(kith("ignore", "--photo", "/nowhere.jpg").err()).contains("/nowhere.jpg");
    }

    @Test
    @Order(4)
    void aFaceThatIsNoneIsSaidSo() {
        String face = idOf("astronaut.png");
        done("reject", face, "--not-a-face");
        assertThat(faceOf("astronaut.png").get("verdict").getAsString()).isEqualTo("not a face");
        done("undo");
        assertThat(kith("reject", face).exitCode()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(kith("reject", face, NAME, "--not-a-face").exitCode()).isEqualTo(ExitCode.NOT_DONE);
    }

    @Test
    @Order(5)
    void aFaceIsExplained() {
        String face = idOf("obama2.jpg");
        JsonObject why = done("explain", face, "--json").object();
        assertThat(why.get("why").getAsString()).isEqualTo("decided");
        assertThat(why.get("person").getAsString()).isEqualTo(NAME);
        assertThat(why.getAsJsonArray("nearest")).hasSize(3);
        assertThat(why.get("runnerUp").isJsonNull()).isTrue();
        assertThat(why.getAsJsonObject("cluster").get("faces").getAsInt()).isEqualTo(4);
        assertThat(why.get("suggestThreshold").getAsDouble()).isPositive();
        assertThat(done("explain", face).out())
                .contains(NAME + ", since you said so", "by naming a group", "Nearest faces you have decided:");
        assertThat(done("explain", idOf("biden.jpg")).out()).contains("Nearest faces");
    }

    @Test
    @Order(6)
    void doubtsAreListed() {
        assertThat(done("conflicts").out()).isEqualTo("Nobody is on a photo twice.\n");
        assertThat(done("conflicts", "--json").array()).isEmpty();
        assertThat(done("outliers", NAME).out()).startsWith("None of 4 faces");
        done("merge", NAME, "cluster:" + faceOf("biden.jpg").get("cluster").getAsString());
        JsonObject outlier = done("outliers", NAME, "--json").array().get(0);
        assertThat(outlier.get("photo").getAsString()).endsWith("biden.jpg");
        assertThat(outlier.get("squaredDistance").getAsDouble())
                .isGreaterThan(outlier.get("threshold").getAsDouble());
        done("undo");
    }

    @Test
    @Order(7)
    void tooFewWordsSayNothingOfQuality() {
        assertThat(done("people", "--quality").out()).contains("too few to tell (0 of 0; 20 are needed)");
        JsonObject quality = done("people", "--quality", "--json").object();
        assertThat(quality.getAsJsonObject("precision").get("value").isJsonNull())
                .isTrue();
        assertThat(quality.get("leftOut").getAsInt()).isEqualTo(4);
    }

    @Test
    @Order(8)
    void whatWasSaidIsExportedAndTakenOverAfterItWasUndone() {
        String file = temp.resolve("words.kith").toString();
        assertThat(done("export", file).out()).startsWith("Written to " + file + ": 1 person,");
        assertThat(done("import", file).out())
                .isEqualTo("Nothing new was taken over.\n4 verdicts were here already.\n");
        assertThat(kith("undo", "99").exitCode()).isEqualTo(ExitCode.DONE_WITH_PROBLEMS);
        assertThat(kith("find", NAME).exitCode()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(done("import", file).out())
                .isEqualTo("Taken over: what was said of 4 faces; 1 person new. kith undo takes it back.\n");
        assertThat(found(NAME)).hasSize(4);
        assertThat(done("history", "--limit", "1").out()).contains("took over what was said of 4 faces");

        done("ignore", idOf("biden.jpg"));
        done("export", file);
        done("undo");
        done("reject", idOf("biden.jpg"), "--not-a-face");
        Result otherwise = kith("import", file);
        assertThat(otherwise.exitCode()).isEqualTo(ExitCode.DONE_WITH_PROBLEMS);
        assertThat(otherwise.out()).contains("biden.jpg: ignored in the archive, no face here");
        JsonObject report = kith("import", file, "--json").object();
        assertThat(report.getAsJsonArray("faceConflicts")).hasSize(1);
        assertThat(report.get("known").getAsInt()).isEqualTo(4);
        done("undo");
        assertThat(kith("import", photo("biden.jpg")).err()).contains("neither an archive of Kith");
    }

    @Test
    @Order(9)
    void aBackupIsMadeListedAndPutBack() {
        assertThat(done("backup").out()).startsWith("Backup made: ");
        JsonObject newest = done("restore", "--json").array().get(0);
        assertThat(newest.get("people").getAsInt()).isEqualTo(1);
        done("hide", NAME);
        String date = newest.get("madeAt").getAsString();
        assertThat(done("restore", date).out())
                .contains("Put back: the library of")
                .contains("kith-aside-");
        assertThat(done("history", "--limit", "1").out()).doesNotContain("hid");
        assertThat(done("restore").out())
                .contains("(the library until it was replaced)")
                .contains("1 person");
        assertThat(done("check").out()).startsWith("Sound: the library ").contains(" backups.");
        assertThat(done("check", "--repair").out()).contains("nothing to repair");
        assertThat(kith("restore", "2001-01-01").err()).contains("2001-01-01");
    }

    @Test
    @Order(10)
    void aForgottenPersonIsNotThereAnyMoreAndNotLearnedAgain() {
        Result asked = kith("forget", NAME);
        assertThat(asked.exitCode()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(asked.out()).contains("4 faces").contains("cannot be undone").contains("--yes");
        assertThat(found(NAME)).hasSize(4);

        Result forgotten = done("forget", NAME, "--yes");
        assertThat(forgotten.out())
                .startsWith("Forgotten: 4 faces, 4 embeddings, 4 face pictures.\nDeleted too")
                .contains("no embedding of these faces and no name is left");
        assertThat(kith("find", NAME).exitCode()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(kith("history").out()).doesNotContain(NAME);
        done("index", PHOTOS.toString());
        assertThat(faceOf("obama.jpg").get("model").isJsonNull()).isTrue();
        assertThat(faceOf("obama.jpg").get("verdict").getAsString()).isEqualTo("ignore");
        assertThat(done("people", "--json").array()).hasSize(2);
        assertThat(kith("undo").err()).contains("nothing to undo");
    }
}
