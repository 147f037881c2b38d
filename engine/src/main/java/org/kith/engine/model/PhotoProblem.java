package org.kith.engine.model;

/** Why a file could not be read, or only in part. The reason for the user is made from the kind and the detail. */
public record PhotoProblem(Kind kind, String detail) {

    public enum Kind {
        /** The bytes are of no picture format. */
        NOT_A_PICTURE,
        /** A picture format that Kith cannot decode (JPEG XL). */
        UNSUPPORTED_FORMAT,
        /** The file is of a known format, but its bytes are damaged beyond use. */
        CORRUPT,
        /** The file ends early or is damaged in part; what could be decoded was indexed. */
        DAMAGED,
        /** More pixels than memory allows. */
        TOO_LARGE,
        /** The operating system does not let us read the file or folder. */
        UNREADABLE,
        /** The file or its disk is gone for now. */
        MISSING,
        /** Kith failed on this file: a fault of the program, not of the file. */
        INTERNAL
    }

    /** Whether the photo's faces are in the library all the same. */
    public boolean partial() {
        return kind == Kind.DAMAGED;
    }
}
