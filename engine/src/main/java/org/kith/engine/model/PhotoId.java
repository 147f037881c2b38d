package org.kith.engine.model;

/** A photo file in a library. */
public record PhotoId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
