package org.kith.engine.mxnet;

import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.Precision;

/** Which form of a network runs where a model has both: what the user's environment says, else what the processor is good at. */
final class PrecisionChoice {

    static final String VARIABLE = "KITH_PRECISION";

    private PrecisionChoice() {}

    /**
     * Chooses for the CPU.
     *
     * @param environment of the process
     * @param vnni whether the processor has instructions for products of bytes; asked only if it matters. Without them oneDNN's
     *     8-bit convolutions are slower than float32, and sums may saturate
     * @throws EngineException if the environment says what is no choice
     */
    static Precision of(Map<String, String> environment, BooleanSupplier vnni) {
        String wanted = environment.getOrDefault(VARIABLE, "").toLowerCase(Locale.ROOT);
        return switch (wanted) {
            case "", "auto" -> vnni.getAsBoolean() ? Precision.INT8 : Precision.FLOAT32;
            case "float32" -> Precision.FLOAT32;
            case "int8" -> Precision.INT8;
            default -> throw new EngineException(MxnetFault.NO_PRECISION, VARIABLE, wanted);
        };
    }
}
