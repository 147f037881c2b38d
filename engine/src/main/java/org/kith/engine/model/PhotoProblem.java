package org.kith.engine.model;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a file could not be read, or only in part.
 *
 * @param kind what becomes of the file
 * @param reason what exactly is wrong
 * @param arguments of the reason, as many as it takes
 */
public record PhotoProblem(Kind kind, ProblemReason reason, List<String> arguments) {

    /** A photo that was there, and is not any more. */
    public static final PhotoProblem GONE = of(Kind.MISSING, ProblemReason.GONE_OR_UNPLUGGED);

    public PhotoProblem {
        arguments = List.copyOf(arguments);
        if (arguments.size() != reason.arguments()) {
            throw new IllegalArgumentException(
                    reason + " takes " + reason.arguments() + " arguments, not " + arguments);
        }
    }

    /** @param arguments are written as {@link String#valueOf(Object)} writes them */
    public static PhotoProblem of(Kind kind, ProblemReason reason, @Nullable Object... arguments) {
        return new PhotoProblem(
                kind, reason, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    public enum Kind implements Coded {
        /** The bytes are of no picture format. */
        NOT_A_PICTURE("not_a_picture"),
        /** A picture format that Kith cannot decode (JPEG XL). */
        UNSUPPORTED_FORMAT("unsupported_format"),
        /** The file is of a known format, but its bytes are damaged beyond use. */
        CORRUPT("corrupt"),
        /** The file ends early or is damaged in part; what could be decoded was indexed. */
        DAMAGED("damaged"),
        /** More pixels than memory allows. */
        TOO_LARGE("too_large"),
        /** The operating system does not let us read the file or folder. */
        UNREADABLE("unreadable"),
        /** The file or its disk is gone for now. */
        MISSING("missing"),
        /** Kith failed on this file: a fault of the program, not of the file. */
        INTERNAL("internal");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** For logs: the code and its arguments. */
    @Override
    public String toString() {
        return arguments.isEmpty() ? reason.code() : reason.code() + " " + arguments;
    }

    /** Whether the photo's faces are in the library all the same. */
    public boolean partial() {
        return kind == Kind.DAMAGED;
    }
}
