package org.kith.app.running;

import java.util.Objects;
import java.util.Optional;

/**
 * What the Kith that has the library open says to a request, each a line of JSON.
 *
 * @param text to be printed, for {@link Kind#OUT} and {@link Kind#ERR}
 * @param exitCode of {@link Kind#ENDED}
 */
record Answer(Kind kind, String text, int exitCode) {

    /** Of the longest line; what is printed comes in pieces of a few KB. */
    static final int LIMIT_BYTES = 256 << 10;

    enum Kind {
        /** From here on it may be done. */
        TAKEN,
        /** Printed. */
        OUT,
        /** Printed as an error. */
        ERR,
        /** Nothing was done: the library has to be free for this. */
        LATER,
        /** Done, or not, as the exit code says. */
        ENDED
    }

    Answer {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(text);
    }

    static Answer taken() {
        return new Answer(Kind.TAKEN, "", 0);
    }

    static Answer later() {
        return new Answer(Kind.LATER, "", 0);
    }

    static Answer ended(int exitCode) {
        return new Answer(Kind.ENDED, "", exitCode);
    }

    static Answer error(String sentence) {
        return new Answer(Kind.ERR, "kith: " + sentence + System.lineSeparator(), 0);
    }

    static Optional<Answer> parse(String line) {
        return JsonLine.parse(line, Answer.class);
    }

    String line() {
        return JsonLine.of(this);
    }
}
