package org.kith.engine.model;

/** A folder the user added to a library. */
public record FolderId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
