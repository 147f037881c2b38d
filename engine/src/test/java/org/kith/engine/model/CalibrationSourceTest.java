package org.kith.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CalibrationSourceTest {

    @Test
    void theCodeStandsBeforeItsArguments() {
        assertThat(List.of(
                        CalibrationSource.BUNDLED,
                        CalibrationSource.ofVerdicts(312),
                        CalibrationSource.ofHeldOutVerdicts(312),
                        CalibrationSource.ofFolder(40, Path.of("/home/ann/my faces"))))
                .extracting(CalibrationSource::text)
                .containsExactly("bundled", "verdicts 312", "held_out_verdicts 312", "folder 40 /home/ann/my faces");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bundled",
                "verdicts 312",
                "held_out_verdicts 7",
                "folder 40 /home/ann/my faces",
                "other as it was"
            })
    void whatWasWrittenIsReadAgain(String text) {
        assertThat(CalibrationSource.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what you said of 312 faces",
                "the model the thresholds were measured with",
                "40 faces of /home/ann",
                "verdicts of somebody",
                "folder 40",
                "bundled with love",
                ""
            })
    void aSentenceOfAnEarlierVersionStaysAsItIs(String sentence) {
        assertThat(CalibrationSource.parse(sentence))
                .isEqualTo(new CalibrationSource(CalibrationSource.Kind.OTHER, 0, sentence));
    }
}
