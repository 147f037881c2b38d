package org.kith.engine.store;

/** Changes a library, whole or not at all. Runs on the db-writer thread: no decoding, no waiting, no further writes. */
@FunctionalInterface
public interface Act<T> {

    /**
     * What to change.
     *
     * @param stores valid until this returns
     */
    T run(Stores stores);
}
