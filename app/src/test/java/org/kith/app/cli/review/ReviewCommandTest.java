package org.kith.app.cli.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.app.cli.Kith;
import org.kith.app.cli.NoDisplay;
import picocli.CommandLine;

/** {@code kith review} with an answer a line, on the test pictures: four faces of one person, one each of two others. */
class ReviewCommandTest {

    private static final Path PHOTOS = Path.of(System.getProperty("kith.photos"));

    @TempDir
    static Path temp;

    private static Path indexed = Path.of("");
    private Path library = Path.of("");

    @BeforeAll
    static void indexTheTestPictures() {
        indexed = temp.resolve("indexed");
        assertThat(run("", "index", PHOTOS.toString(), "--library", indexed.toString()))
                .contains("6 new faces");
    }

    @BeforeEach
    void copyTheLibrary(@TempDir Path folder) throws IOException {
        library = folder;
        Files.copy(indexed.resolve("kith.db"), folder.resolve("kith.db"));
    }

    private static String run(String input, String... args) {
        StringWriter out = new StringWriter();
        NoDisplay display = new NoDisplay();
        CommandLine command = Kith.commandLine(new PrintWriter(out), new PrintWriter(out), display, display);
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(Charset.defaultCharset())));
        try {
            assertThat(command.execute(args)).as(out.toString()).isZero();
        } finally {
            System.setIn(before);
        }
        return out.toString();
    }

    private String review(String... answers) {
        return run(String.join("\n", answers) + "\n", "review", "--library", library.toString());
    }

    /** Names of people with their numbers of faces, those without a name left out. */
    private List<String> people() {
        return JsonParser.parseString(run("", "people", "--json", "--library", library.toString()))
                .getAsJsonArray()
                .asList()
                .stream()
                .map(element -> element.getAsJsonObject())
                .filter(person -> !person.get("person").isJsonNull())
                .map(person -> person.get("person").getAsString() + " "
                        + person.get("faces").getAsInt())
                .toList();
    }

    @Test
    void theLargestGroupIsAskedFirstAndAnswersAreKept() {
        String text = review("Barack", "i", "Eileen");
        assertThat(text)
                .contains("Who is this?\n  4 faces:\n")
                .contains("obama.jpg (face ")
                .endsWith("Nothing is left to ask: 3 answers.\n");
        assertThat(people()).containsExactly("Barack 4", "Eileen 1");
        assertThat(review()).contains("Nothing is left to ask: 0 answers.");
    }

    @Test
    void undoTakesBackAndQuitStops() {
        assertThat(review("Barack", "u", "q")).contains("The last answer was taken back.");
        assertThat(people()).isEmpty();
        assertThat(review("u", "q")).contains("There is no answer to take back yet.");
    }

    @Test
    void whatIsNoAnswerIsSaid() {
        assertThat(review("y", "", "\u200B", "s", "s", "s"))
                .contains("Write the name, then Enter.")
                .contains("The name is empty")
                .contains("Nothing is left to ask: 0 answers.");
    }
}
