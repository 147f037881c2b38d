package org.kith.app.problems;

import java.nio.file.Path;
import java.util.List;
import org.kith.engine.model.PhotoProblem;

/** Files and folders with the same kind of problem, by path. */
public record ProblemGroup(PhotoProblem.Kind kind, List<Path> paths) {

    public ProblemGroup {
        paths = List.copyOf(paths);
    }
}
