package org.kith.engine.mxnet;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.Fault;

/** The GPU has not enough memory for the network or a batch: the one failure that the CPU can make good. */
public final class GpuMemoryException extends EngineException {

    private static final long serialVersionUID = 1;

    /**
     * What MXNet 1.9 says then, in lower case: "cudaMalloc retry failed: out of memory" of its pool, the same without "retry" of
     * older builds, and what cuDNN and cuBLAS call it where they ask for memory themselves.
     */
    private static final Set<String> SIGNS =
            Set.of("out of memory", "cudamalloc", "cudnn_status_alloc_failed", "cublas_status_alloc_failed");

    public GpuMemoryException(Fault fault, Throwable cause, @Nullable Object... arguments) {
        super(fault, cause, arguments);
    }

    /** Whether a failure, or what caused it, is one of memory. To be asked of what failed on a GPU only. */
    static boolean saysSo(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (SIGNS.stream().anyMatch(message::contains)) {
                return true;
            }
        }
        return false;
    }
}
