package org.kith.app.text;

import java.util.Locale;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.ProblemReason;

/** Says in the user's language what is wrong with a file. What Kith knows no words for is said as the computer said it. */
public final class ProblemText {

    private ProblemText() {}

    public static String of(PhotoProblem problem, Text text) {
        return ProblemReason.of(problem.detail())
                .map(said -> text.get(
                        "problems.reason." + key(said.reason()),
                        said.arguments().toArray()))
                .orElseGet(() -> text.get("problems.detail", problem.detail()));
    }

    private static String key(ProblemReason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
