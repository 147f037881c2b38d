package org.kith.engine.fault;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something a user has to know. {@link #phrase()} is the code and the arguments from which a program makes a sentence in the
 * user's language; the message is the same in English: a whole sentence that says what happened and what to do.
 */
public class EngineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Phrase phrase;

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

    /** For programs on top of the engine, which speak their own language; the engine itself throws faults. */
    public EngineException(String message) {
        this(message, null);
    }

    /** As {@link #EngineException(String)}. */
    public EngineException(String message, @Nullable Throwable cause) {
        super(message, cause);
        this.phrase = null;
    }

    /** What the engine says; empty if the message is another program's. */
    public final Optional<Phrase> phrase() {
        return Optional.ofNullable(phrase);
    }
}
