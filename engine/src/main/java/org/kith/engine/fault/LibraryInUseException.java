package org.kith.engine.fault;

import java.nio.file.Path;

/** Another program writes to the library; the message says which. */
public final class LibraryInUseException extends LibraryException {

    private static final long serialVersionUID = 1L;

    public LibraryInUseException(Path folder, Fault fault, Phrase who) {
        super(Kind.IN_USE, folder, fault, null, who);
    }
}
