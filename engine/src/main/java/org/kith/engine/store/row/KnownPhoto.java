package org.kith.engine.store.row;

import org.jspecify.annotations.Nullable;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.PhotoStatus;

/**
 * What a scan compares a file with.
 *
 * @param changedMs see {@link org.kith.engine.model.PhotoFile}
 * @param pipelineVersion of the last time it was read; null if it never was
 * @param problem of that time, if any; the status says whether the file is missing now
 */
public record KnownPhoto(
        PhotoId id,
        long sizeBytes,
        long modifiedMs,
        @Nullable Long changedMs,
        @Nullable String pipelineVersion,
        PhotoStatus status,
        @Nullable PhotoProblem problem) {}
