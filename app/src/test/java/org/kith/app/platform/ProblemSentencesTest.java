package org.kith.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.app.window.settings.Settings;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.PhotoProblem.Kind;
import org.kith.engine.model.ProblemReason;

class ProblemSentencesTest {

    @ParameterizedTest
    @EnumSource
    void everyReasonIsSaidInEveryLanguageWithItsArguments(ProblemReason reason) {
        List<String> arguments = List.of("{first}", "'second'").subList(0, reason.arguments());

        for (Locale language : Settings.LANGUAGES) {
            String said = new ProblemSentences(language).of(new PhotoProblem(Kind.CORRUPT, reason, arguments));
            assertThat(said).isNotBlank();
            assertThat(arguments).allSatisfy(argument -> assertThat(said).contains(argument));
        }
    }

    @Test
    void whatTheSystemSaysIsSaidAsItsWords() {
        assertThat(new ProblemSentences(Locale.KOREAN)
                        .of(PhotoProblem.of(Kind.UNREADABLE, ProblemReason.OTHER, "Input/output error")))
                .isEqualTo("컴퓨터가 알린 내용: Input/output error");
    }

    @Test
    void aLanguageWithoutSentencesIsAnsweredInEnglish() {
        assertThat(new ProblemSentences(Locale.FRENCH).of(PhotoProblem.of(Kind.DAMAGED, ProblemReason.ENDS_EARLY)))
                .isEqualTo("The file ends early");
    }
}
