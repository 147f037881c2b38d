package org.kith.engine.index;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** The threads that read photos: while power is to be saved, all but one go. Thread-safe. */
final class Crew {

    private final Set<Reader> present = new HashSet<>();
    private final BooleanSupplier saving;

    /** @param saving asked before each photo */
    Crew(BooleanSupplier saving) {
        this.saving = saving;
    }

    synchronized void come(Reader reader) {
        present.add(reader);
    }

    /** Whether it is one too many; it has gone then. One that hangs in a photo counts: another takes its place in the end. */
    boolean isSpare(Reader reader) {
        return saving.getAsBoolean() && goUnlessAlone(reader);
    }

    private synchronized boolean goUnlessAlone(Reader reader) {
        return present.size() > 1 && present.remove(reader);
    }

    synchronized void go(Reader reader) {
        present.remove(reader);
    }
}
