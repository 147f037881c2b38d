package org.kith.engine;

import java.nio.file.Path;
import org.kith.engine.embed.Device;

/**
 * What a user chooses.
 *
 * @param libraryFolder holds the database; made if it is not there
 * @param device where embeddings are computed
 * @param workers threads that decode and detect, at least 1
 */
public record EngineConfig(Path libraryFolder, Device device, int workers) {

    public EngineConfig {
        if (workers < 1) {
            throw new IllegalArgumentException(workers + " workers");
        }
    }

    /** A worker a core: decoding and detection are two thirds of the work, and the embedder waits for them. */
    public static EngineConfig of(Path libraryFolder) {
        return new EngineConfig(libraryFolder, Device.AUTO, Runtime.getRuntime().availableProcessors());
    }
}
