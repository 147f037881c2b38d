package org.kith.app.running;

/**
 * How a request went.
 *
 * @param exitCode if it was answered to the end
 */
public record Reply(State state, int exitCode) {

    /** How far it came. */
    public enum State {
        /** There is nobody to ask: nothing was done. */
        NOBODY,
        /** Nothing was done, since who has the library does not do this while having it. */
        LATER,
        /** Answered to the end. */
        ENDED,
        /** Begun, and then the other process ended: what came of it nobody said. */
        LOST
    }

    static Reply nobody() {
        return new Reply(State.NOBODY, 0);
    }
}
