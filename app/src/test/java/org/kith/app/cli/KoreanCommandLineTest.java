package org.kith.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.text.Text;
import org.kith.engine.store.Database;
import picocli.CommandLine;

/** What goes wrong is said in the language of the machine, what picocli finds wrong as well. */
class KoreanCommandLineTest {

    @TempDir
    private Path temp;

    private Path library = Path.of("");

    @BeforeEach
    void makeALibrary() {
        library = temp.resolve("library");
        Database.openForWriting(library, "a test").close();
    }

    private String refused(String... args) {
        StringWriter err = new StringWriter();
        NoDisplay display = new NoDisplay();
        CommandLine command = Kith.commandLine(
                new PrintWriter(new StringWriter()), new PrintWriter(err), display, display, new Text(Locale.KOREAN));
        assertThat(command.execute(args)).isEqualTo(ExitCode.NOT_DONE);
        return err.toString();
    }

    private String refusedIn(Path folder, String... args) {
        return refused(Stream.concat(Stream.of("--library", folder.toString()), Stream.of(args))
                .toArray(String[]::new));
    }

    @Test
    void whatTheEngineRefuses() {
        assertThat(refusedIn(temp.resolve("none"), "people"))
                .isEqualTo("kith: 아직 라이브러리가 없습니다: " + temp.resolve("none") + ". 먼저 사진 폴더를 추가하세요(kith index).\n");
        assertThat(refusedIn(library, "name", "12345", "지민"))
                .isEqualTo("kith: 이 라이브러리에는 12345번 인물도, 12345번 묶음도 없습니다.\n");
        assertThat(refusedIn(library, "name", "cluster:12345", " ")).isEqualTo("kith: 이름이 비어 있습니다. 한 글자 이상 입력하세요.\n");
    }

    @Test
    void whatACommandRefuses() {
        assertThat(refusedIn(library, "born", "1", "작년"))
                .isEqualTo("kith: 태어난 때는 1957 같은 연도, 1957-03-24 같은 날짜, 또는 unknown이라는 낱말로 입력하세요. 입력한 값: 작년\n");
        assertThat(refused())
                .startsWith("kith: Kith의 창을 열 수 없습니다. 여기에는 화면이 없습니다.")
                .contains("kith COMMAND --help");
    }

    @Test
    void whatIsWrongWithTheWords() {
        assertThat(refused("merge", "1")).isEqualTo("kith: 빠진 것이 있습니다: B\n도움말: kith merge --help\n");
        assertThat(refused("merge")).startsWith("kith: 빠진 것이 있습니다: A, B\n");
        assertThat(refused("model", "convert", "x")).startsWith("kith: 꼭 필요한 옵션이 빠졌습니다: --out DIR\n");
        assertThat(refused("find", "--folder")).startsWith("kith: --folder에는 값이 필요합니다: --folder DIR\n");
        assertThat(refused("find", "--form", "2024-12-31")).startsWith("kith: 없는 옵션입니다: --form");
        assertThat(refused("hide", "Anna", "Ben")).startsWith("kith: 알 수 없는 말입니다: ‘Ben’\n");
        assertThat(refused("find", "--to", "2024-12-31", "--to", "2025-12-31"))
                .startsWith("kith: --to 옵션은 한 번만 쓸 수 있습니다\n");
    }

    @Test
    void whatIsWrongWithAValue() {
        assertThat(refused("find", "--from", "어제"))
                .isEqualTo("kith: --from: ‘어제’ 대신 2024-12-31 같은 날짜를 쓰세요\n도움말: kith find --help\n");
        assertThat(refused("find", "--faces", "4..2")).contains("2..4, 2.., ..4 같은 범위");
        assertThat(refused("explain", "x")).startsWith("kith: FACE: ‘x’ 대신");
        assertThat(refused("cluster", "--strictness", "strict")).startsWith("kith: --strictness: ‘strict’ 대신");
        assertThat(refused("index", "--device", "tpu", "."))
                .startsWith("kith: --device: ‘tpu’ 대신 다음 가운데 하나를 쓰세요: auto, cpu, gpu\n");
        assertThat(refused("people", "--json=3")).startsWith("kith: --json에는 값을 쓸 수 없습니다\n");
        assertThat(refused("index", "--memory", "1", ".")).startsWith("kith: --memory 1: Kith에는 568 MB 이상이 필요합니다.\n");
        assertThat(refused("model")).startsWith("kith: 다음 가운데 하나를 고르세요: list, add,");
        assertThat(refused("model", "us")).contains("혹시 이 명령인가요? use");
    }

    @Test
    void whatMeasuringAndTrainingRefuse() {
        String nowhere = temp.resolve("none").toString();
        assertThat(refused("evaluate", "clustering", "--images", nowhere))
                .isEqualTo("kith: 폴더가 없습니다: " + nowhere + ".\n");
        assertThat(refused("bench", "decode", nowhere)).isEqualTo("kith: 폴더가 없습니다: ‘" + nowhere + "’.\n");
        assertThat(refused("train", "--images", nowhere))
                .isEqualTo("kith: 꼭 필요한 옵션이 빠졌습니다: --out DIR\n도움말: kith train --help\n");
        assertThat(refused("train", "--held-out", "1"))
                .isEqualTo("kith: --held-out에는 떼어 둘 사람의 비율을 0 이상 1 미만으로 쓰세요.\n도움말: kith train --help\n");
    }
}
