package org.kith.app.text;

import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.ProblemReason;

/** Says in words what is wrong with a file: the same in the window and on the command line. */
public final class ProblemText {

    private ProblemText() {}

    /** Without a full stop. */
    public static String of(PhotoProblem problem, Text text) {
        return text.get(key(problem.reason()), problem.arguments().toArray());
    }

    static String key(ProblemReason reason) {
        return "problems.reason." + reason.code().replace('_', '-');
    }
}
