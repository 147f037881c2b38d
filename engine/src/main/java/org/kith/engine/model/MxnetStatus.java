package org.kith.engine.model;

import java.nio.file.Path;
import java.util.Optional;
import org.kith.engine.fault.Phrase;

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
        String version, Path library, boolean libraryChosenByUser, GpuState gpu, Optional<Phrase> gpuObstacle) {}
