package org.kith.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.app.text.Text;
import picocli.CommandLine;

/** One library, asked in two languages: people read their own, programs read the same bytes. */
class TwoLanguagesTest {

    private static final Path PHOTOS = Path.of(System.getProperty("kith.photos"));

    @TempDir
    static Path temp;

    private static String indexed = "";
    private static String named = "";

    /** The words in brackets become these: a face of the largest group, and the number of the next. */
    private static String face = "";

    private static String cluster = "";

    private static String say(Locale language, String words) {
        StringWriter out = new StringWriter();
        PrintWriter printer = new PrintWriter(out);
        NoDisplay display = new NoDisplay();
        CommandLine command = Kith.commandLine(printer, printer, display, display, new Text(language));
        String[] args = words.replace("<photos>", PHOTOS.toString())
                .replace("<face>", face)
                .replace("<cluster>", cluster)
                .split(" ");
        command.execute(Stream.concat(Stream.of("--library", temp.toString()), Stream.of(args))
                .toArray(String[]::new));
        return out.toString();
    }

    private static String answers(Locale language, String answers) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(answers.getBytes(Charset.defaultCharset())));
        try {
            return say(language, "review");
        } finally {
            System.setIn(before);
        }
    }

    @BeforeAll
    static void nameTheLargestGroup() {
        indexed = say(Locale.KOREAN, "index <photos>");
        JsonArray groups =
                JsonParser.parseString(say(Locale.ENGLISH, "people --json")).getAsJsonArray();
        face = groups.get(0).getAsJsonObject().get("face").getAsString();
        named = say(
                Locale.KOREAN,
                "name " + groups.get(0).getAsJsonObject().get("cluster").getAsString() + " Barack");
        cluster = groups.get(1).getAsJsonObject().get("cluster").getAsString();
    }

    @Test
    void indexingAndNamingSpeakKorean() {
        assertThat(indexed)
                .contains("사진 9장: ")
                .contains("9장 읽음(초당 ")
                .contains("새 얼굴 6개를 찾았습니다. 라이브러리에는 이름 있는 사람 0명, 이름 없는 사람 3명이 있습니다.");
        assertThat(named).isEqualTo("Barack: 얼굴 4개를 더했습니다.\n");
    }

    @Test
    void peopleAreListedInColumnsOfATerminal() {
        assertThat(say(Locale.KOREAN, "people"))
                .startsWith("  얼굴    사진  누구                  잘 보이는 사진\n     4       4  Barack                /")
                .contains("     1       1  묶음 " + cluster + " ".repeat(15 - cluster.length()) + "  /");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "people",
                "people --quality",
                "history",
                "conflicts",
                "outliers Barack",
                "explain <face>",
                "cluster --preview",
                "doctor",
                "model list",
                "model verify",
                "forget Barack",
                "recognize <photos>/obama2.jpg <photos>/coffee.png",
                "verify <photos>/obama.jpg <photos>/biden.jpg",
                "model learn --dry-run"
            })
    void peopleReadTheirOwnLanguage(String words) {
        String korean = say(Locale.KOREAN, words);
        assertThat(korean).containsPattern("\\p{IsHangul}").isNotEqualTo(say(Locale.ENGLISH, words));
        assertThat(say(Locale.ENGLISH, words)).doesNotContainPattern("\\p{IsHangul}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "people --json",
                "people --quality --json",
                "faces --embeddings",
                "find Barack --json",
                "history --json",
                "conflicts --json",
                "outliers Barack --json",
                "explain <face> --json",
                "cluster --preview --json",
                "doctor --json",
                "model list --json",
                "model learn --dry-run --json",
                "recognize <photos>/obama2.jpg --json",
                "verify <photos>/obama.jpg <photos>/biden.jpg --json"
            })
    void jsonIsTheSameInBothLanguages(String words) {
        assertThat(say(Locale.KOREAN, words))
                .isEqualTo(say(Locale.ENGLISH, words))
                .containsPattern("[{\\[]");
    }

    @Test
    void questionsAreAskedInKorean() {
        assertThat(answers(Locale.KOREAN, "y\nu\nq\n"))
                .contains("누구인가요?\n  ")
                .contains("이름, s 건너뛰기, i 제쳐 두기, u 취소, q 그만: ")
                .contains("이름을 쓰고 Enter를 누르세요.")
                .contains("답 0개.");
    }

    @Test
    void actsAreSaidInKorean() {
        assertThat(say(Locale.KOREAN, "reject <face> Barack")).isEqualTo("얼굴 " + face + ": 다른 사람으로 기억합니다.\n");
        assertThat(say(Locale.KOREAN, "undo")).isEqualTo("취소했습니다. 얼굴 1개가 이 사람이 아님: Barack\n");
        assertThat(say(Locale.KOREAN, "redo")).isEqualTo("다시 실행했습니다. 얼굴 1개가 이 사람이 아님: Barack\n");
        assertThat(say(Locale.KOREAN, "undo")).startsWith("취소했습니다.");
        assertThat(say(Locale.KOREAN, "hide Barack")).isEqualTo("Barack: 숨겼습니다. kith unhide로 다시 표시합니다.\n");
        assertThat(say(Locale.KOREAN, "unhide Barack")).isEqualTo("Barack: 다시 표시합니다.\n");
        assertThat(say(Locale.KOREAN, "born Barack 1961")).isEqualTo("Barack: 1961년생으로 적었습니다.\n");
        assertThat(say(Locale.KOREAN, "ignore --folder <photos>")).matches("사진 \\d+장에서 얼굴 \\d+개를 제쳐 두었습니다\\.\n");
        assertThat(say(Locale.KOREAN, "undo 2"))
                .startsWith("취소했습니다. 얼굴 2개 제쳐 둠\n")
                .endsWith("태어난 해 적음: Barack\n");
    }
}
