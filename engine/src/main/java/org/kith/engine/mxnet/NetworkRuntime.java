package org.kith.engine.mxnet;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.kith.engine.fault.EngineException;

/** What networks run in: what the user's environment says, else MXNet where it was built for this computer, else OpenCV. */
public enum NetworkRuntime {
    MXNET,
    /** From their ONNX form; the same numbers but for rounding. */
    OPENCV;

    static final String VARIABLE = "KITH_NETWORKS";

    /** The same for one JVM: it goes before the variable. */
    static final String PROPERTY = "kith.networks";

    /**
     * In this process.
     *
     * @throws EngineException if the environment says what is no choice
     */
    public static NetworkRuntime current() {
        String wanted = Optional.ofNullable(System.getProperty(PROPERTY))
                .orElseGet(() -> System.getenv().getOrDefault(VARIABLE, ""));
        return of(wanted, () -> isThere(System.getenv(), NativePlatform.current()));
    }

    /** @param mxnetIsThere asked only if it matters */
    static NetworkRuntime of(String wanted, BooleanSupplier mxnetIsThere) {
        return switch (wanted.toLowerCase(Locale.ROOT)) {
            case "", "auto" -> mxnetIsThere.getAsBoolean() ? MXNET : OPENCV;
            case "mxnet" -> MXNET;
            case "opencv" -> OPENCV;
            default -> throw new EngineException(MxnetFault.NO_RUNTIME, VARIABLE, wanted);
        };
    }

    /** Whether Kith brings MXNet for the platform, or the user has it. What is missing of an installation is told, not evaded. */
    static boolean isThere(Map<String, String> environment, NativePlatform platform) {
        return platform.hasMxnet() || environment.containsKey(MxnetLibrary.PATH_VARIABLE);
    }
}
