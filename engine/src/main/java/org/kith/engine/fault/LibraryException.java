package org.kith.engine.fault;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why a library cannot be opened or written, and which: whoever shows it may offer what helps against it. */
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
        /** Its file was taken away while it was open. */
        GONE,
        /** Its file is missing or empty, while other files of it are there. */
        LOST,
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
        /** It lies on a network share: two computers could write to it. */
        NETWORK_SHARE,
        /** There is not enough memory. */
        NO_MEMORY
    }

    /**
     * @param where the first argument of the fault
     * @param more the other arguments of it
     */
    public LibraryException(Kind kind, Path where, Fault fault, @Nullable Throwable cause, Object... more) {
        super(
                new Phrase(
                        fault,
                        Stream.concat(Stream.of(where), Arrays.stream(more)).toList()),
                cause);
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
