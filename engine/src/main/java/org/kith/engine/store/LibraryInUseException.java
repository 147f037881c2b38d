package org.kith.engine.store;

import org.kith.engine.EngineException;

/** Another program writes to the library; the message says which. */
public final class LibraryInUseException extends EngineException {

    private static final long serialVersionUID = 1L;

    LibraryInUseException(String message) {
        super(message);
    }
}
