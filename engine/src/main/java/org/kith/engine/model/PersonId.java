package org.kith.engine.model;

/** Somebody the user knows. */
public record PersonId(long value) implements GroupId {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
