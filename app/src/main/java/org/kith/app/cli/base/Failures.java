package org.kith.app.cli.base;

import java.util.Locale;
import org.kith.app.platform.ProblemSentences;
import org.kith.engine.image.UnreadablePhotoException;
import org.kith.engine.model.EngineException;
import org.kith.engine.model.PhotoProblem;

/** What a command says when it cannot do something. */
public final class Failures {

    private Failures() {}

    /** With the reason, where a photo or folder could not be read; that a file is not there is said already. */
    public static String sentence(EngineException failure) {
        String said = String.valueOf(failure.getMessage());
        return failure.getCause() instanceof UnreadablePhotoException unreadable
                        && unreadable.problem().kind() != PhotoProblem.Kind.MISSING
                ? said + " " + new ProblemSentences(Locale.getDefault()).of(unreadable.problem()) + "."
                : said;
    }
}
