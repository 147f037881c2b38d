package org.kith.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.Calibration;
import org.kith.engine.model.CalibrationSource;
import org.kith.engine.model.DistanceScale;

final class CalibrationJsonTest {

    @Test
    void theSourceIsOneStringInTheColumn() {
        Calibration calibration = new Calibration(
                new DistanceScale(0.1, 0.8), CalibrationSource.ofFolder(40, Path.of("/home/ann/my faces")), 20, 300);

        String json = CalibrationJson.of(calibration);

        assertThat(json).contains("\"source\":\"folder 40 /home/ann/my faces\"");
        assertThat(CalibrationJson.parse(json)).isEqualTo(calibration);
    }

    @Test
    void whatEarlierVersionsWroteIsReadWithItsSentence() {
        assertThat(CalibrationJson.parse("{\"scale\":{\"offset\":0.1,\"slope\":0.8},"
                        + "\"source\":\"what you said of 312 faces\",\"samePairs\":20,\"differentPairs\":300}"))
                .isEqualTo(new Calibration(
                        new DistanceScale(0.1, 0.8),
                        new CalibrationSource(CalibrationSource.Kind.OTHER, 0, "what you said of 312 faces"),
                        20,
                        300));
    }
}
