package org.kith.engine.ask;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.PhotoId;

/** What is in the page, and what is not. */
@SuppressWarnings("NullAway.Init")
class AskingTest {

    private static final String HOSTILE = "</script><img src=x onerror=alert(1)>";

    @TempDir
    private Path temporary;

    private AskedLibrary asked;
    private Path page;
    private PhotoId first;
    private PhotoId second;

    @BeforeEach
    void openLibrary() throws IOException {
        page = temporary.resolve("who.html");
        asked = new AskedLibrary(temporary);
        first = asked.photo("obama.jpg", "first secret name.jpg");
        second = asked.photo("biden.jpg", "second secret name.jpg");
    }

    @AfterEach
    void closeLibrary() {
        asked.close();
    }

    private JsonObject asking(List<PhotoId> photos, AskForm form) throws IOException {
        AskReport report = asked.ask(photos, page, form);
        assertThat(report.bytes()).isEqualTo(Files.size(page));
        return AskedLibrary.data(page);
    }

    @Test
    void theChosenPhotosAreThereWithTheFacesThatNobodyKnows() throws IOException {
        asked.people.is(asked.faces(first).get(0), new PersonName("Barack")).join();
        asked.people.notAFace(asked.faces(second).get(1)).join();
        Path third = asked.file("third.jpg");
        Files.copy(org.kith.engine.Testbed.photo("obama2.jpg"), third);
        PhotoId nobody = asked.index(third);

        JsonObject data = asking(List.of(second, nobody, first), AskedLibrary.form(null, false));

        List<JsonElement> photos = AskedLibrary.photos(data);
        assertThat(photos).hasSize(3);
        assertThat(boxes(photos.get(0))).containsExactly(AskedLibrary.LEFT.x());
        assertThat(boxes(photos.get(1))).isEmpty();
        assertThat(boxes(photos.get(2))).containsExactly(AskedLibrary.RIGHT.x());
    }

    private static List<Double> boxes(JsonElement photo) {
        List<Double> lefts = new ArrayList<>();
        photo.getAsJsonObject()
                .getAsJsonArray("faces")
                .forEach(face -> lefts.add(
                        face.getAsJsonObject().getAsJsonObject("box").get("x").getAsDouble()));
        return lefts;
    }

    @Test
    void theQueueIsAskedWherePhotosAreNotChosenButNotWhatIsOutOfSight() throws IOException {
        FaceId shown = asked.faces(first).get(1);
        FaceId hidden = asked.faces(second).get(0);
        asked.group(List.of(shown, hidden));
        asked.library.change(
                stores -> stores.notes().save(second, stores.notes().of(second).withHidden(true)));

        JsonObject data = asking(List.of(), AskedLibrary.form(5, false));

        assertThat(AskedLibrary.photos(data)).hasSize(1);
        assertThat(boxes(AskedLibrary.photos(data).get(0))).containsExactly(AskedLibrary.RIGHT.x());
    }

    @Test
    void whereNobodyWaitsForANameNothingIsWritten() {
        assertThatThrownBy(() -> asked.ask(List.of(), page, AskedLibrary.form(null, false)))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("nobody to ask about");
        assertThat(page).doesNotExist();
    }

    /** Bytes are searched, those of the pictures too. */
    @Test
    void nothingElseOfTheLibraryIsInTheFile() throws IOException {
        asked.people.is(asked.faces(first).get(0), new PersonName("Barack")).join();

        JsonObject data = asking(List.of(first, second), AskedLibrary.form(null, false));

        byte[] content = org.kith.engine.model.ContentHash.ofContent(
                        Files.readAllBytes(asked.file("first secret name.jpg")))
                .toBytes();
        String text = Files.readString(page);
        assertThat(text)
                .doesNotContain("secret")
                .doesNotContain(temporary.toString())
                .doesNotContain("Barack")
                .doesNotContain(AskedLibrary.SECRET)
                .doesNotContain(java.util.HexFormat.of().formatHex(content))
                .doesNotContain(Base64.getEncoder().encodeToString(content).substring(0, 40))
                .doesNotContain("http:", "https:");
        for (JsonElement photo : AskedLibrary.photos(data)) {
            byte[] jpeg = Base64.getDecoder()
                    .decode(photo.getAsJsonObject().get("jpeg").getAsString());
            assertThat(new String(jpeg, ISO_8859_1)).doesNotContain(AskedLibrary.SECRET, "Exif", "http:");
            assertThat(segments(jpeg)).containsOnly(0xE0, 0xDB, 0xC0, 0xC2, 0xC4, 0xDA);
            assertThat(photo.getAsJsonObject().get("width").getAsInt()).isLessThanOrEqualTo(Asking.LONGEST_SIDE_PX);
        }
        String tokens = AskedLibrary.faceToken(data, 1, 0) + AskedLibrary.photoToken(data, 1);
        byte[] sealed = Base64.getUrlDecoder().decode(AskedLibrary.faceToken(data, 0, 0));
        assertThat(new String(sealed, ISO_8859_1)).doesNotContain(new String(content, ISO_8859_1));
        assertThat(tokens).matches("[A-Za-z0-9_-]+");
    }

    /** Up to the picture itself. */
    private static List<Integer> segments(byte[] jpeg) {
        List<Integer> found = new ArrayList<>();
        int at = 2;
        while ((jpeg[at] & 0xFF) == 0xFF) {
            int marker = jpeg[at + 1] & 0xFF;
            if (!found.contains(marker)) {
                found.add(marker);
            }
            if (marker == 0xDA) {
                for (int every : List.of(0xE0, 0xDB, 0xC0, 0xC2, 0xC4, 0xDA)) {
                    if (!found.contains(every)) {
                        found.add(every); // one of the two frames, say
                    }
                }
                return found;
            }
            at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | (jpeg[at + 3] & 0xFF));
        }
        throw new AssertionError("no JPEG");
    }

    @Test
    void namesOfPeopleAreThereOnlyWhereTheUserWantsThatAndDoNoHarm() throws IOException {
        asked.people.is(asked.faces(first).get(0), new PersonName(HOSTILE)).join();
        asked.people.is(asked.faces(second).get(0), new PersonName("Hidden")).join();
        asked.people
                .hide(asked.people.personNamed(new PersonName("Hidden")).orElseThrow())
                .join();

        JsonArray names = asking(List.of(first), AskedLibrary.form(null, true)).getAsJsonArray("names");

        assertThat(names).hasSize(1);
        assertThat(names.get(0).getAsString()).isEqualTo(HOSTILE);
        String text = Files.readString(page);
        assertThat(text).doesNotContain("<img", "\u2028", "\u2029");
        assertThat(text.split("</script>", -1)).hasSize(3);
        assertThat(text).contains("Who &lt;is&gt; this?", "&quot;Sorry&quot; &amp; so on");
    }

    /** What the policy allows is this style and this script; a letter more in one of them, and nothing runs. */
    @Test
    void thePolicyAllowsWhatIsThereAndNothingElse() throws IOException, NoSuchAlgorithmException {
        JsonObject unused = asking(List.of(first), AskedLibrary.form(null, false));
        String text = Files.readString(page);
        String policy = group(text, "http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"");

        assertThat(Stream.of(policy.split("; ")))
                .containsExactly(
                        "default-src 'none'",
                        "img-src data:",
                        "style-src 'sha256-" + hash(group(text, "<style>(.*?)</style>")) + "'",
                        "script-src 'sha256-" + hash(group(text, "<script>(.*?)</script>")) + "'",
                        "base-uri 'none'",
                        "form-action 'none'",
                        "require-trusted-types-for 'script'",
                        "trusted-types 'none'");
        assertThat(text.indexOf("Content-Security-Policy")).isLessThan(text.indexOf("<style>"));
        assertThat(text).doesNotContain("innerHTML", "eval(", "{{");
        assertThat(group(text, "(<html.*?id=\"data\">)")).doesNotContainPattern("\\son[a-z]+=");
    }

    private static String group(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private static String hash(String text) throws NoSuchAlgorithmException {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    }

    @Test
    void aPhotoThatIsAnotherNowIsLeftOutAndTold() throws IOException {
        Path changed = asked.file("first secret name.jpg");
        Files.copy(
                org.kith.engine.Testbed.photo("rocket.jpg"),
                changed,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        AskReport report = asked.ask(List.of(first, second), page, AskedLibrary.form(null, false));

        assertThat(report.unread()).containsExactly(changed);
        assertThat(report.photos()).isEqualTo(1);
    }

    @Test
    void aPageIsWrittenOverAnotherFileIsNot() throws IOException {
        asking(List.of(first), AskedLibrary.form(null, false));
        asking(List.of(second), AskedLibrary.form(null, false));
        Path other = Files.writeString(temporary.resolve("letter.html"), "<p>Dear grandmother");

        assertThatThrownBy(() -> asked.ask(List.of(first), other, AskedLibrary.form(null, false)))
                .hasMessageContaining("another file");
        assertThat(other).hasContent("<p>Dear grandmother");
        try (Stream<Path> files = Files.list(temporary)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("who.html", "letter.html", "library", "a secret place");
        }
    }

    @Test
    void pageAndKeyAreTheOwnersAlone() throws IOException {
        asking(List.of(first), AskedLibrary.form(null, false));

        for (Path file : List.of(page, asked.folder().resolve(AskKey.FILE))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }
}
