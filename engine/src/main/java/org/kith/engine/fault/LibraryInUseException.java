package org.kith.engine.fault;

import java.nio.file.Path;

/** Another program writes to the library; the message says which. */
public final class LibraryInUseException extends LibraryException {

    private static final long serialVersionUID = 1L;

    private final transient Phrase who;

    public LibraryInUseException(Path folder, Fault fault, Phrase who) {
        super(Kind.IN_USE, folder, fault, null, who);
        this.who = who;
    }

    /** As part of a sentence, for those who wait: "kith index (process 1234, since 19:40)". */
    public Phrase who() {
        return who;
    }
}
