package org.kith.engine.model;

import org.jspecify.annotations.Nullable;

/** Something a user has to know: the message is a whole sentence that says what happened and what to do. */
public class EngineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EngineException(String message) {
        super(message);
    }

    public EngineException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
