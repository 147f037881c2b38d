package org.kith.app.platform;

import java.util.Locale;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.ProblemReason;

/** Says in words what is wrong with a file: the same in the window and on the command line. Thread-safe. */
public final class ProblemSentences {

    private final Messages messages;

    public ProblemSentences(Locale locale) {
        this.messages = new Messages(locale);
    }

    /** Without a full stop. */
    public String of(PhotoProblem problem) {
        return messages.get(key(problem.reason()), problem.arguments().toArray());
    }

    static String key(ProblemReason reason) {
        return "problems.reason." + reason.code().replace('_', '-');
    }
}
