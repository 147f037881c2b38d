package org.kith.app.text;

import org.kith.engine.model.EngineException;
import org.kith.engine.model.Phrase;

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
        if (!text.has(key)) {
            return phrase.english();
        }
        Object[] arguments = phrase.arguments().stream()
                .map(argument -> argument instanceof Phrase inner ? of(inner, text) : argument)
                .toArray();
        return text.get(key, arguments);
    }
}
