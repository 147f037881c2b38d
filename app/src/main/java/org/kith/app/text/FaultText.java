package org.kith.app.text;

import java.text.MessageFormat;
import java.util.function.Function;
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
        return failure.phrase().map(phrase -> of(phrase, text)).orElseGet(() -> String.valueOf(failure.getMessage()));
    }

    public static String of(Phrase phrase, Text text) {
        String key = "fault." + phrase.fault().code();
        if (text.has(key)) {
            return text.get(key, said(phrase, text, inner -> of(inner, text)));
        }
        return new MessageFormat(phrase.fault().english(), text.locale()).format(said(phrase, text, Phrase::english));
    }

    private static Object[] said(Phrase phrase, Text text, Function<Phrase, String> inner) {
        return phrase.arguments().stream()
                .map(argument -> {
                    if (argument instanceof Phrase within) {
                        return inner.apply(within);
                    }
                    return argument instanceof PhotoProblem problem ? ProblemText.of(problem, text) : argument;
                })
                .toArray();
    }
}
