package org.kith.app.cli.base;

/** What a command needs a library for, and so whether another process that has it open can run it for its user. */
public enum LibraryUse {
    /** Reads, beside whoever writes. */
    LOOKS,
    /** An act: whoever has the library open does it at once. */
    ACTS,
    /** Work that may take long: the window does it beside its own; a command would have to outlive its own end, so it waits. */
    WORKS,
    /** Asks its user, who sits where it was started. */
    ASKS,
    /** Puts another file in the library's place, which nobody may have open. */
    ALONE
}
