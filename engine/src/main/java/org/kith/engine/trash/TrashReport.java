package org.kith.engine.trash;

import java.nio.file.Path;
import java.util.List;

/**
 * What became of files that were to go to the trash, or to come back.
 *
 * @param moved how many did
 * @param failed those that stayed where they were
 */
public record TrashReport(int moved, List<Failure> failed) {

    /** Why a file stayed, as the system says it. */
    public record Failure(Path file, String reason) {}

    public TrashReport {
        failed = List.copyOf(failed);
    }
}
