package org.kith.app.cli.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.engine.train.family.FamilyReport;
import org.kith.engine.train.family.Gain;

class JsonTest {

    @Test
    void whatIsNotThereIsNull() {
        assertThat(Json.line(List.of(Optional.of("a"), Optional.empty()))).isEqualTo("[\"a\",null]");
    }

    /** As {@code kith evaluate family --json} prints it. */
    @Test
    void theReportOfALearningIsPrinted() {
        FamilyReport report = new FamilyReport(
                FamilyReport.Decision.NO_GAIN,
                3,
                30,
                2,
                10,
                8,
                9,
                Optional.of(new Gain(0.001, 0.5, 0.75, 0.125, 0.375, 1.0, 1.0)),
                Optional.empty(),
                List.of(),
                0.5);

        assertThat(Json.line(report)).contains("\"photos\":{", "\"newcomers\":null");
    }
}
