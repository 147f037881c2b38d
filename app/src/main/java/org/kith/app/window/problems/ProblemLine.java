package org.kith.app.window.problems;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.store.row.Problem;

/**
 * A line of the page: a kind of problem, or one file that has it.
 *
 * @param files with this problem, where the line is of the kind
 * @param file null where the line is of the kind
 */
record ProblemLine(
        PhotoProblem.Kind kind, int files, @Nullable Problem file) {

    @Nullable
    Path path() {
        return file == null ? null : file.path();
    }
}
