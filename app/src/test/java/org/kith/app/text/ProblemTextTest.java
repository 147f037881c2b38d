package org.kith.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.app.window.settings.Look;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.PhotoProblem.Kind;
import org.kith.engine.model.ProblemReason;

class ProblemTextTest {

    @ParameterizedTest
    @EnumSource
    void everyReasonIsSaidInEveryLanguageWithItsArguments(ProblemReason reason) {
        List<String> arguments = List.of("{first}", "'second'").subList(0, reason.arguments());

        for (Locale language : Look.LANGUAGES) {
            String said = ProblemText.of(new PhotoProblem(Kind.CORRUPT, reason, arguments), new Text(language));
            assertThat(said).isNotBlank();
            assertThat(arguments).allSatisfy(argument -> assertThat(said).contains(argument));
        }
    }

    @Test
    void whatTheSystemSaysIsSaidAsItsWords() {
        assertThat(ProblemText.of(
                        PhotoProblem.of(Kind.UNREADABLE, ProblemReason.OTHER, "Input/output error"),
                        new Text(Locale.KOREAN)))
                .isEqualTo("컴퓨터가 알린 내용: Input/output error");
    }

    @Test
    void aLanguageWithoutSentencesIsAnsweredInEnglish() {
        assertThat(ProblemText.of(PhotoProblem.of(Kind.DAMAGED, ProblemReason.ENDS_EARLY), new Text(Locale.FRENCH)))
                .isEqualTo("The file ends early");
    }
}
