package org.kith.app.cli.base;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.app.text.Text;

class PeopleWriterTest {

    private static final String EVIL = "a\u001b[31mb\rc\u009bd\u007fe\u202ef";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PeopleWriter out = PeopleWriter.on(bytes);

    private String written() {
        out.flush();
        return bytes.toString(UTF_8);
    }

    @Test
    void whatATerminalWouldObeyIsShownHoweverItIsPrinted() {
        out.println(EVIL);
        out.printf("%s%n", EVIL);
        out.append(EVIL.charAt(1));
        out.print(EVIL.toCharArray());

        String shown = "a\\x1b[31mb\\rc\\x9bd\\x7fe\\u202ef";
        String end = System.lineSeparator();
        assertThat(written()).isEqualTo(shown + end + shown + end + "\\x1b" + shown);
    }

    @Test
    void lettersAndLinesStay() {
        out.print("할머니 👵\tx\ny");

        assertThat(written()).isEqualTo("할머니 👵\tx\ny");
    }

    @Test
    void whatProgramsReadIsExact() {
        PeopleWriter.exactly(out, EVIL);
        out.print(EVIL.charAt(1));

        assertThat(written()).isEqualTo(EVIL + "\\x1b");
    }

    @Test
    void pathsStandInOneLineOfAMessage() {
        assertThat(new Text(Locale.ENGLISH).get("cli.fault.no-photo-of-folder", Path.of("a\nb\u001bc")))
                .isEqualTo("The library holds no photo of the folder a\\nb\\x1bc.");
    }

    @ParameterizedTest
    @CsvSource({"No space left on device, 2", "Broken pipe, 0", "The pipe is being closed, 0"})
    void whatCannotBeWrittenIsAnErrorUnlessNobodyReadsIt(String reason, int exitCode) {
        PeopleWriter full = PeopleWriter.on(new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException(reason);
            }
        });
        StringWriter err = new StringWriter();
        full.println("photo.jpg");

        assertThat(Printed.exitCode(ExitCode.DONE, full, new PrintWriter(err, true), new Text(Locale.ENGLISH)))
                .isEqualTo(exitCode);
        assertThat(err.toString().strip())
                .isEqualTo(exitCode == 0 ? "" : "kith: The output could not be written whole (" + reason + ").");
    }

    @Test
    void whatWasWrittenIsNoError() {
        out.println("photo.jpg");

        assertThat(Printed.exitCode(
                        ExitCode.DONE_WITH_PROBLEMS,
                        out,
                        new PrintWriter(new StringWriter(), true),
                        new Text(Locale.ENGLISH)))
                .isEqualTo(ExitCode.DONE_WITH_PROBLEMS);
    }
}
