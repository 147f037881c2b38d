package org.kith.app.window.problems;

import java.util.List;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.store.row.Problem;

/** Files and folders with the same kind of problem, by path. */
public record ProblemGroup(PhotoProblem.Kind kind, List<Problem> files) {

    public ProblemGroup {
        files = List.copyOf(files);
    }
}
