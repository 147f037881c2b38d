package org.kith.app.cli.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class TerminalKeysTest {

    private final StringWriter echo = new StringWriter();
    private final AtomicBoolean restored = new AtomicBoolean();

    private TerminalKeys typed(String keys) {
        return new TerminalKeys(() -> restored.set(true), new StringReader(keys), new PrintWriter(echo));
    }

    @Test
    void aKeyIsAnAnswerWithoutEnter() throws IOException {
        TerminalKeys keys = typed("yn");
        assertThat(keys.next("ynq")).isEqualTo("y");
        assertThat(keys.next("ynq")).isEqualTo("n");
        assertThatThrownBy(() -> keys.next("ynq")).isInstanceOf(Keys.EndOfInputException.class);
    }

    @Test
    void anythingElseIsAWordUntilEnter() throws IOException {
        assertThat(typed("Anny\n").next("ynq")).isEqualTo("Anny");
        assertThat(typed(" yvonne\r").next("ynq")).isEqualTo("yvonne");
        assertThat(typed("민지\n").next("ynq")).isEqualTo("민지");
        assertThat(echo.toString()).contains("Anny");
    }

    @Test
    void aWordCanBeCorrectedOrGivenUp() throws IOException {
        assertThat(typed("Anno\177a\n").next("ynq")).isEqualTo("Anna");
        assertThat(typed("Ann\33Ben\n").next("ynq")).isEqualTo("Ben");
        assertThat(typed("A\b\by").next("ynq")).isEqualTo("y");
    }

    @Test
    void theTerminalIsAsBeforeWhenDone() {
        typed("").close();
        assertThat(restored).isTrue();
    }
}
