package org.kith.app.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent from one process to the other. */
class RequestTest {

    @Test
    void aCommandComesAsItWasTyped() {
        Request request = Request.run(List.of("name", "4", "할머니 \"O'Hara\"\n"), Locale.KOREAN, true);

        assertThat(request.line()).doesNotContain("\n");
        assertThat(Request.parse(request.line())).contains(request);
        assertThat(request.locale()).isEqualTo(Locale.KOREAN);
        assertThat(request.path(Path.of("photos/a.jpg")))
                .isEqualTo(Path.of("photos/a.jpg").toAbsolutePath());
        assertThat(request.path(Path.of("/photos"))).isEqualTo(Path.of("/photos"));
    }

    @Test
    void foldersAreMadeAbsolute() {
        Request request = Request.show(List.of(Path.of("photos/../more")));

        assertThat(Request.parse(request.line()).orElseThrow().folders())
                .containsExactly(Path.of("more").toAbsolutePath());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET / HTTP/1.1",
                "[]",
                "17",
                "null",
                "{}",
                "{\"kind\":\"RUN\",\"words\":[\"undo\"],\"language\":\"en\",\"terminal\":false}",
                "{\"kind\":\"RUN\",\"words\":[\"undo\"],\"folder\":\"photos\",\"language\":\"en\"}",
                "{\"kind\":\"RUN\",\"words\":[null],\"folder\":\"/\",\"language\":\"en\"}",
                "{\"kind\":\"EAT\",\"words\":[\"undo\"],\"folder\":\"/\",\"language\":\"en\"}",
                "{\"kind\":\"RUN\",\"words\":\"undo\",\"folder\":\"/\",\"language\":\"en\"}"
            })
    void whatIsNoRequestIsNone(String line) {
        assertThat(Request.parse(line)).isEmpty();
    }

    @Test
    void whatIsNoAnswerIsNone() {
        assertThat(Answer.parse(Answer.ended(1).line())).contains(Answer.ended(1));
        assertThat(Answer.parse("{\"kind\":\"ENDED\"}")).isEmpty();
        assertThat(Answer.parse("ENDED")).isEmpty();
    }
}
