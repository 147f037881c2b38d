package org.kith.engine.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.PhotoProblem.Kind;
import org.kith.engine.model.ProblemReason;

class ProblemDetailTest {

    @Test
    void theLibraryKeepsTheCodeWithItsArguments() {
        assertThat(ProblemDetail.encode(PhotoProblem.of(Kind.DAMAGED, ProblemReason.ENDS_EARLY)))
                .isEqualTo("[\"ends_early\"]");
        assertThat(ProblemDetail.encode(PhotoProblem.of(Kind.TOO_LARGE, ProblemReason.TOO_MANY_PIXELS, 300, 268)))
                .isEqualTo("[\"too_many_pixels\",\"300\",\"268\"]");
    }

    @Test
    void whateverTheSystemSaysComesBackAsItWas() {
        PhotoProblem problem = PhotoProblem.of(Kind.UNREADABLE, ProblemReason.OTHER, "<E/A> \"Fehler\"\n\\ '오류'");

        assertThat(ProblemDetail.decode(Kind.UNREADABLE, ProblemDetail.encode(problem)))
                .isEqualTo(problem);
    }

    @Test
    void aReasonTakesAsManyArgumentsAsItsSentence() {
        assertThatThrownBy(() -> PhotoProblem.of(Kind.TOO_LARGE, ProblemReason.TOO_MANY_PIXELS, 300))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PhotoProblem.of(Kind.DAMAGED, ProblemReason.ENDS_EARLY, "a word"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
