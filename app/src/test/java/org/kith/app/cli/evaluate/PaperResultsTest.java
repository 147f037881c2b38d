package org.kith.app.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.engine.evaluate.robustness.Condition;

final class PaperResultsTest {

    @Test
    void aModelTrainedHereStandsBesideItsNetworkInThePaper() {
        assertThat(PaperResults.ofNetwork("nn4-trained-1")).isEqualTo("82.0 ± 2.3 %");
        assertThat(PaperResults.ofNetwork("nn4")).isEqualTo("82.0 ± 2.3 %");
        assertThat(PaperResults.ofNetwork("small-trained-1")).isEmpty();
    }

    @Test
    void aConditionStandsBesideItsRow() {
        assertThat(PaperResults.of(new Condition("JPEG quality", "20"))).isEqualTo("81.4 %");
        assertThat(PaperResults.of(new Condition("face pixels", "400"))).isEmpty();
        assertThat(PaperResults.of(new Condition("dimensions, float32", "128"))).isEqualTo("87.9 ± 1.9 %");
        assertThat(PaperResults.of(new Condition("without alignment", "box"))).isEmpty();
    }
}
