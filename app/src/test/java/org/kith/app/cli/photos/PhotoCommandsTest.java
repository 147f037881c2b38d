package org.kith.app.cli.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.app.cli.Kith;
import org.kith.app.cli.NoDisplay;
import org.kith.app.cli.base.ExitCode;
import picocli.CommandLine;

/** What one does to photos on the command line; each test leaves the history as it was. */
class PhotoCommandsTest {

    private static final Path PHOTOS = Path.of(System.getProperty("kith.photos"));

    @TempDir
    static Path temp;

    private static Path folder = Path.of("");
    private static String a = "";
    private static String b = "";

    private record Result(int exitCode, String out, String err) {

        List<JsonObject> array() {
            return StreamSupport.stream(
                            JsonParser.parseString(out).getAsJsonArray().spliterator(), false)
                    .map(element -> element.getAsJsonObject())
                    .toList();
        }
    }

    @BeforeAll
    static void index() throws IOException {
        folder = Files.createDirectory(temp.toRealPath().resolve("photos"));
        a = Files.copy(PHOTOS.resolve("obama.jpg"), folder.resolve("바다 a.jpg")).toString();
        b = Files.copy(PHOTOS.resolve("coffee.png"), folder.resolve("b.png")).toString();
        assertThat(kith("index", folder.toString()).exitCode()).isZero();
    }

    @AfterEach
    void undoAll() {
        int exitCode = ExitCode.DONE;
        while (exitCode == ExitCode.DONE) {
            exitCode = kith("undo").exitCode();
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

    private static Result refused(String... args) {
        Result result = kith(args);
        assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(result.err()).isNotEmpty();
        return result;
    }

    @ParameterizedTest
    @CsvSource({
        "rate 4, rated 2 photos 4 of 5",
        "favourite, made 2 photos favourites",
        "tag 바다, tagged 2 photos 바다",
        "caption Sea, changed the caption of 2 photos",
        "date --set 1965-06, changed the date of 2 photos",
        "album new Trip, made the album Trip"
    })
    void anActIsSaidStandsInTheHistoryAndIsUndone(String command, String said) {
        String[] words =
                Stream.concat(Stream.of(command.split(" ")), Stream.of(a, b)).toArray(String[]::new);

        assertThat(done(words).out()).isEqualTo("Done: " + said + ". kith undo takes it back.\n");
        assertThat(done("history", "--limit", "1").out()).contains(said);
        assertThat(done("undo").out()).isEqualTo("Undone: " + said + ".\n");
    }

    @Test
    void whatIsSoAlreadyIsSaidToBe() {
        done("rate", "4", a);

        assertThat(done("rate", "4", a).out()).isEqualTo("Nothing changed: it was so already.\n");
        assertThat(done("rate", "0", a).out()).startsWith("Done");
        assertThat(done("tag", "--remove", "Nowhere", a).out()).startsWith("Nothing changed");
    }

    @Test
    void wordsThatMakeNoSenseAreRefused() {
        assertThat(refused("rate", "6", a).err()).contains("from 0 to 5");
        assertThat(refused("date", a).err()).contains("--set, --shift and --reset");
        assertThat(refused("date", "--set", "1965", "--reset", a).err()).contains("Say one");
        assertThat(refused("date", "--set", "last summer", a).err()).contains("1965-06");
        assertThat(refused("date", "--shift", "soon", a).err()).contains("+1h");
        assertThat(refused("rate", "4", folder.resolve("none.jpg").toString()).err())
                .contains("holds no photo")
                .contains("none.jpg");
        assertThat(refused("tag", " ", a).err()).isNotEmpty();
        assertThat(refused("copy", "--to", temp.resolve("x").toString()).err()).contains("--from-stdin");
    }

    @Test
    void datesAreShiftedAndReset() {
        assertThat(done("date", "--shift=-1h30m", a).out()).contains("changed the date of 1 photo");
        assertThat(done("find", "--from", "2012-12-06", "--to", "2012-12-06").out())
                .contains("바다 a.jpg");
        done("date", "--set", "1965", a);
        assertThat(done("find", "--to", "1965-12-31").out()).contains("바다 a.jpg");
        done("date", "--reset", a);
        assertThat(done("find", "--to", "1965-12-31").out()).isEmpty();
    }

    @Test
    void turningLooksForFacesAgain() {
        assertThat(done("faces").out().lines().filter(line -> line.contains("바다")))
                .hasSize(1);
        assertThat(kith("turn", "left", a).out()).contains("turned 1 photo");
        assertThat(kith("turn", "right", a).out()).contains("turned 1 photo");
        assertThat(done("faces").out().lines().filter(line -> line.contains("바다")))
                .hasSize(1);
        refused("turn", "round", a);
    }

    @Test
    void peopleAreInCirclesAndHaveNotes() {
        done("present", "Anna", a);
        done("present", "Ben", b);
        assertThat(done("circle", "list").out()).contains("no circle yet");
        assertThat(done("circle", "add", "School", "Anna", "Ben").out())
                .isEqualTo("Done: put Anna, Ben into the circle School. kith undo takes it back.\n");
        done("circle", "remove", "school", "Ben");
        done("circle", "rename", "School", "Class 4b");
        assertThat(done("circle", "list").out()).isEqualTo("Class 4b: Anna\n");
        assertThat(done("find", "--circle", "class 4B").out()).isEqualTo(a + "\n");
        assertThat(done("find", "--search", "without Class 4b").out())
                .contains(b)
                .doesNotContain(a);
        done("note", "Anna", "Aunt, from Kyiv");
        assertThat(done("born", "Anna", "1950-03-04").out()).isEqualTo("Anna was born on March 4, 1950.\n");
        JsonObject anna = done("people", "--json").array().stream()
                .filter(entry ->
                        entry.get("faces").getAsInt() == 0 && entry.get("note").isJsonPrimitive())
                .findFirst()
                .orElseThrow();
        assertThat(anna.get("born").getAsString()).isEqualTo("1950-03-04");
        assertThat(anna.get("note").getAsString()).isEqualTo("Aunt, from Kyiv");
        assertThat(anna.get("circles").getAsJsonArray()).hasSize(1);
        assertThat(done("history", "--limit", "4").out())
                .contains(
                        "said when Anna was born",
                        "changed the note about Anna",
                        "renamed the circle School to Class 4b");
        assertThat(refused("circle", "delete", "School").err()).contains("No circle of people is called “School”");
        done("circle", "delete", "Class 4b");
        assertThat(done("circle", "list", "--json").out()).isEqualTo("[]\n");
        assertThat(refused("born", "Anna", "March").err()).contains("1957-03-24");
    }

    @Test
    void albumsAreMadeFilledListedAndTakenAway() {
        assertThat(done("album", "list").out()).contains("no album yet");
        done("album", "new", "Trip", b);
        done("album", "add", "trip", a, b);
        assertThat(done("album", "show", "Trip").out()).isEqualTo(b + "\n" + a + "\n");
        assertThat(done("album", "show", "-0", "Trip").out()).isEqualTo(b + "\0" + a + "\0");
        done("album", "remove", "Trip", b);
        done("album", "rename", "Trip", "바다 여행");
        assertThat(done("album", "list").out()).isEqualTo("바다 여행: 1 photo\n");
        JsonObject album = done("album", "list", "--json").array().get(0);
        assertThat(album.get("name").getAsString()).isEqualTo("바다 여행");
        assertThat(album.get("photos").getAsInt()).isEqualTo(1);
        done("album", "delete", "바다 여행");
        assertThat(refused("album", "show", "Trip").err()).contains("No album is called");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void photosGoToTheTrashAndComeBack() throws IOException {
        assumeTrue(System.getenv("XDG_DATA_HOME") == null, "the trash of the test's own");
        String home = System.getProperty("user.home");
        System.setProperty("user.home", temp.resolve("home").toString());
        try {
            assertThat(done("trash", b).out()).contains("moved 1 photo to the trash");
            assertThat(Path.of(b)).doesNotExist();
            assertThat(done("undo").out()).contains("moved 1 photo to the trash");
            assertThat(Path.of(b)).exists();
        } finally {
            System.setProperty("user.home", home);
        }
    }

    @Test
    void copiesGoToAFolderByPathsFromAnotherCommand() throws IOException {
        Path to = temp.resolve("for anna");
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(
                done("find", "-0", "--folder", folder.toString()).out().getBytes(StandardCharsets.UTF_8)));
        try {
            Result result = kith("copy", "--from-stdin", "--to", to.toString(), "--size", "300", "--no-metadata");
            assertThat(result.exitCode()).isZero();
            assertThat(result.out()).contains("Copied 2 photos");
        } finally {
            System.setIn(before);
        }
        assertThat(to.resolve("바다 a.jpg")).isNotEmptyFile();
        assertThat(to.resolve("b.jpg")).isNotEmptyFile();
        assertThat(refused("copy", "--to", folder.resolve("x").toString(), a).err())
                .contains("Choose a folder elsewhere");
        refused("copy", "--quality", "0", "--to", to.toString(), a);
    }

    @Test
    void newPhotosAreTakenInOnceAndFoundTwice() throws IOException {
        Path card = Files.createDirectories(temp.resolve("card/DCIM"));
        Files.copy(PHOTOS.resolve("biden.jpg"), card.resolve("IMG_1.jpg"));
        Files.copy(Path.of(a), card.resolve("IMG_2.jpg"));
        Files.copy(
                PHOTOS.resolve("../../engine/src/test/resources/org/kith/engine/image/videos/turned.mov"),
                card.resolve("MOV_3.MOV"));
        String into = temp.toRealPath().resolve("new").toString();

        assertThat(kith("take", card.toString(), "--into", into, "--preview").out())
                .startsWith("New: 2 photos")
                .contains("Here already: 1.");
        Result taken = kith("take", card.toString(), "--into", into);
        assertThat(taken.exitCode()).isZero();
        assertThat(taken.out()).contains("Taken in: 2 photos");
        assertThat(done("find", "--folder", into).out())
                .hasLineCount(2)
                .contains("IMG_1.jpg")
                .contains("2019-07-04/MOV_3.MOV");
        assertThat(kith("take", card.toString(), "--into", into).out()).contains("Taken in: 0 photos");

        assertThat(done("duplicates").out()).isEqualTo("No photo is there more than once.\n");
        Files.copy(Path.of(b), Path.of(into, "again.png"));
        assertThat(kith("index", into).exitCode()).isZero();
        assertThat(done("duplicates").out())
                .startsWith("The same file or picture: 2 photos\n  ")
                .contains("again.png");
        JsonObject stack = done("duplicates", "--json").array().get(0);
        assertThat(stack.get("kind").getAsString()).isEqualTo("same");
        assertThat(stack.get("photos").getAsJsonArray()).hasSize(2);
    }

    @Test
    void somebodyIsAskedAndTheAnswersComeBack() throws IOException {
        Path page = temp.resolve("who.html");
        Path answers = temp.resolve("answers.json");

        assertThat(done("ask", page.toString(), a, "--lang", "ko").out()).contains("1 photo, 1 face to name");

        String html = Files.readString(page);
        assertThat(html).contains("<html lang=\"ko\">", "<title>누구인가요?</title>").doesNotContain("바다 a");
        Matcher data =
                Pattern.compile("id=\"data\">(.*?)</script>", Pattern.DOTALL).matcher(html);
        assertThat(data.find()).isTrue();
        JsonObject asked = JsonParser.parseString(data.group(1)).getAsJsonObject();
        String token = asked.getAsJsonArray("photos")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("faces")
                .get(0)
                .getAsJsonObject()
                .get("token")
                .getAsString();
        Files.writeString(
                answers,
                "{\"format\":\"kith answers\",\"version\":1,\"page\":" + asked.get("page")
                        + ",\"by\":\"Grandmother\",\"faces\":{\"" + token + "\":{\"name\":\"Barack\"}}}");

        assertThat(done("import", answers.toString()).out()).contains("1 face", "Answered by Grandmother.");
        assertThat(done("history", "--limit", "1").out()).contains("took over the answers of Grandmother: 1 face");
        assertThat(done("find", "Barack").out()).isEqualTo(a + "\n");
        assertThat(done("import", answers.toString()).out()).contains("Nothing new");
        assertThat(refused("ask", page.toString(), a, "--lang", "xx").err()).contains("de, ko");
        assertThat(refused("ask", page.toString(), a, "--faces", "0").err()).contains("1 or more");
        assertThat(refused("ask", answers.toString(), a).err()).contains("another file");
    }
}
