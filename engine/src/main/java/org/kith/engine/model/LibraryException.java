package org.kith.engine.model;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Why a library cannot be opened or written, as a value besides the sentence: others say it in other languages. */
public class LibraryException extends EngineException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    private final transient Path where;

    /** What stands against it. */
    public enum Kind {
        /** Another program writes to it. */
        IN_USE,
        /** A newer Kith made it. */
        NEWER,
        /** There is another program's file. */
        NOT_A_LIBRARY,
        /** The file is damaged, or is none of ours. */
        DAMAGED,
        /** The disk is full. */
        DISK_FULL,
        /** The disk does not answer as it should. */
        DISK_FAILED,
        /** The user may not write there. */
        NOT_WRITABLE,
        /** The user may not read there. */
        NOT_READABLE,
        /** It could not be copied aside before it was brought up to date. */
        NO_COPY,
        /** There is not enough memory. */
        NO_MEMORY
    }

    public LibraryException(Kind kind, Path where, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.where = where;
    }

    public Kind kind() {
        return kind;
    }

    /** The folder or file in question. */
    public Path where() {
        return where;
    }
}
