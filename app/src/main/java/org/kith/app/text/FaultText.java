package org.kith.app.text;

import java.util.Locale;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.Phrase;
import org.kith.engine.model.PhotoProblem;

/**
 * Says in the user's language what the engine says in codes: by the message {@code fault.} and the code. A language that lacks
 * it, as English does, takes the engine's own words.
 */
public final class FaultText {

    private FaultText() {}

    public static String of(EngineException failure, Text text) {
        return of(failure.phrase(), text);
    }

    public static String of(Phrase phrase, Text text) {
        String key = "fault." + phrase.fault().code();
        return text.has(key) ? text.get(key, said(phrase, text)) : english(phrase);
    }

    /** All of it: a sentence in two languages is none. */
    private static String english(Phrase phrase) {
        Text text = new Text(Locale.ENGLISH);
        return Text.format(phrase.fault().english(), text.locale(), said(phrase, text));
    }

    private static Object[] said(Phrase phrase, Text text) {
        return phrase.arguments().stream().map(argument -> said(argument, text)).toArray();
    }

    private static Object said(Object argument, Text text) {
        if (argument instanceof Phrase inner) {
            return of(inner, text);
        }
        if (argument instanceof String words) { // the system's, with names of files in them
            return Visible.name(words);
        }
        return argument instanceof PhotoProblem problem ? ProblemText.of(problem, text) : argument;
    }
}
