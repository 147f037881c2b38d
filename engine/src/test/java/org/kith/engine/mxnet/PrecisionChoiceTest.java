package org.kith.engine.mxnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.Precision;

class PrecisionChoiceTest {

    @Test
    void takesBytesWhereTheProcessorMultipliesThem() {
        assertThat(PrecisionChoice.of(Map.of(), () -> true)).isEqualTo(Precision.INT8);
        assertThat(PrecisionChoice.of(Map.of(PrecisionChoice.VARIABLE, "auto"), () -> true))
                .isEqualTo(Precision.INT8);
        assertThat(PrecisionChoice.of(Map.of(), () -> false)).isEqualTo(Precision.FLOAT32);
    }

    @Test
    void takesWhatTheUserWants() {
        assertThat(PrecisionChoice.of(Map.of(PrecisionChoice.VARIABLE, "Float32"), () -> true))
                .isEqualTo(Precision.FLOAT32);
        assertThat(PrecisionChoice.of(Map.of(PrecisionChoice.VARIABLE, "int8"), () -> false))
                .isEqualTo(Precision.INT8);
    }

    @Test
    void refusesWhatIsNoPrecision() {
        assertThatThrownBy(() -> PrecisionChoice.of(Map.of(PrecisionChoice.VARIABLE, "int4"), () -> true))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("KITH_PRECISION is int4");
    }
}
