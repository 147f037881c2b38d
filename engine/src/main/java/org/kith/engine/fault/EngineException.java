package org.kith.engine.fault;

import org.jspecify.annotations.Nullable;

/**
 * Something a user has to know. {@link #phrase()} is the code and the arguments from which a program makes a sentence in the
 * user's language; the message is the same in English: a whole sentence that says what happened and what to do.
 */
public class EngineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Phrase phrase;

    public EngineException(Fault fault, @Nullable Object... arguments) {
        this(Phrase.of(fault, arguments), null);
    }

    public EngineException(Fault fault, Throwable cause, @Nullable Object... arguments) {
        this(Phrase.of(fault, arguments), cause);
    }

    public EngineException(Phrase phrase, @Nullable Throwable cause) {
        super(phrase.english(), cause);
        this.phrase = phrase;
    }

    public final Phrase phrase() {
        return phrase;
    }
}
