package org.kith.engine.embed;

import java.nio.file.Path;
import java.util.Optional;
import org.kith.engine.model.EngineException;
import org.kith.engine.model.Installation;
import org.kith.engine.model.Phrase;

/**
 * What the embedder runs on, for people who look for a reason.
 *
 * @param version of MXNet, such as 1.9.1
 * @param library that was loaded
 * @param libraryChosenByUser whether {@code MXNET_LIBRARY_PATH} named it
 * @param gpu whether one can be used
 * @param gpuObstacle why no GPU can be used, and what to do; empty if one can
 */
public record MxnetStatus(
        String version, Path library, boolean libraryChosenByUser, GpuState gpu, Optional<Phrase> gpuObstacle) {

    /**
     * Starts MXNet if it is not running, and asks it.
     *
     * @throws EngineException if its library is missing or cannot be loaded
     */
    public static MxnetStatus of(Installation installation) {
        return MxnetRuntime.start(installation).status();
    }

    /** @throws EngineException if no GPU can be used, saying why */
    public void requireGpu() {
        gpuObstacle.ifPresent(obstacle -> {
            throw new EngineException(EmbeddingFault.GPU_UNUSABLE, obstacle);
        });
    }
}
