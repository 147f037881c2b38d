package org.kith.app.cli.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.app.cli.Kith;
import org.kith.app.cli.NoDisplay;
import org.kith.app.text.Text;
import picocli.CommandLine;

/** How likely a face is whom it is taken for: of photos that came after the person was named, on the test pictures. */
class TrustCommandsTest {

    private static final Path PHOTOS = Path.of(System.getProperty("kith.photos"));

    @TempDir
    static Path temp;

    private static String kith(Locale language, String... args) {
        StringWriter out = new StringWriter();
        PrintWriter printer = new PrintWriter(out);
        NoDisplay display = new NoDisplay();
        CommandLine command = Kith.commandLine(printer, printer, display, display, new Text(language));
        command.execute(
                Stream.concat(Stream.of("--library", temp.resolve("library").toString()), Stream.of(args))
                        .toArray(String[]::new));
        return out.toString();
    }

    private static String kith(String... args) {
        return kith(Locale.ENGLISH, args);
    }

    private static JsonObject json(String... args) {
        return JsonParser.parseString(kith(args)).getAsJsonObject();
    }

    private static JsonObject faceOf(String photo) {
        return kith("faces")
                .lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .filter(face -> face.get("photo").getAsString().endsWith(photo))
                .findFirst()
                .orElseThrow();
    }

    private static String idOf(String photo) {
        return faceOf(photo).get("face").getAsString();
    }

    @BeforeAll
    static void nameOneAndThenAddOthers() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("photos"));
        copy(folder, "obama.jpg");
        kith("index", folder.toString());
        kith("name", faceOf("obama.jpg").get("cluster").getAsString(), "Barack");
        copy(folder, "obama2.jpg");
        copy(folder, "biden.jpg");
        kith("index", folder.toString());
    }

    private static void copy(Path folder, String photo) throws IOException {
        Files.copy(PHOTOS.resolve(photo), folder.resolve(photo));
    }

    @Test
    void aFaceThatWasAssignedHasAProbability() {
        JsonObject why = json("explain", idOf("obama2.jpg"), "--json");
        assertThat(why.get("why").getAsString()).isEqualTo("assigned");
        double probability = why.get("probability").getAsDouble();
        assertThat(probability).isBetween(0.5, 1.0);
        JsonObject trust = why.getAsJsonObject("trust");
        assertThat(trust.get("person").getAsString()).isEqualTo("Barack");
        assertThat(trust.get("assigned").getAsBoolean()).isTrue();
        assertThat(trust.get("probability").getAsDouble()).isEqualTo(probability);
        assertThat(trust.get("known").getAsInt()).isEqualTo(1);

        JsonObject line = faceOf("obama2.jpg");
        assertThat(line.get("person").isJsonNull()).isTrue(); // the user said nothing
        assertThat(line.get("assigned").getAsString()).isEqualTo("Barack");
        assertThat(line.get("assignedId").getAsLong())
                .isEqualTo(trust.get("personId").getAsLong());
        assertThat(line.get("probability").getAsDouble()).isEqualTo(probability);
    }

    @Test
    void whomTheUserNamedIsCertain() {
        JsonObject why = json("explain", idOf("obama.jpg"), "--json");
        assertThat(why.get("why").getAsString()).isEqualTo("decided");
        assertThat(why.get("probability").isJsonNull()).isTrue();
        assertThat(why.get("trust").isJsonNull()).isTrue();
        assertThat(faceOf("obama.jpg").get("probability").isJsonNull()).isTrue();
        assertThat(kith("explain", idOf("obama.jpg")))
                .contains("Your own word: certain")
                .doesNotContain("Probability");
    }

    @Test
    void somebodyElseIsHardlyLikely() {
        JsonObject why = json("explain", idOf("biden.jpg"), "--json");
        assertThat(why.get("person").isJsonNull()).isTrue();
        assertThat(why.get("probability").isJsonNull()).isTrue(); // nobody is named
        assertThat(why.getAsJsonObject("trust").get("assigned").getAsBoolean()).isFalse();
        assertThat(why.getAsJsonObject("trust").get("probability").getAsDouble())
                .isLessThan(0.1);
    }

    @Test
    void itIsSaidInBothLanguages() {
        String face = idOf("obama2.jpg");
        assertThat(kith("explain", face))
                .containsPattern("Probability that it is Barack: .*%")
                .contains("Cosine distances: nearest face 0.", "1 face decided");
        assertThat(kith(Locale.KOREAN, "explain", face)).contains("Barack일 확률: ", "코사인 거리");
        assertThat(kith(Locale.KOREAN, "explain", idOf("obama.jpg"))).contains("확실한 사실");
    }

    @Test
    void aPhotoThatIsNotInTheLibraryHasOneToo() {
        JsonObject entry = JsonParser.parseString(
                        kith("recognize", PHOTOS.resolve("obama3.jpg").toString(), "--json"))
                .getAsJsonArray()
                .get(0)
                .getAsJsonObject();
        assertThat(entry.get("person").getAsString()).isEqualTo("Barack");
        assertThat(entry.get("probability").getAsDouble()).isBetween(0.5, 1.0);
        assertThat(kith("recognize", PHOTOS.resolve("obama3.jpg").toString())).contains("Barack", "probability");
    }
}
