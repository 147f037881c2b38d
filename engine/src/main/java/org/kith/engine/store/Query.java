package org.kith.engine.store;

/** Reads from a library: sees one state of it, whatever is written meanwhile. */
@FunctionalInterface
public interface Query<T> {

    /**
     * What to read.
     *
     * @param stores valid until this returns; writing through them fails
     */
    T run(Stores stores);
}
