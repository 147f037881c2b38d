package org.kith.engine.model;

/** A group the machine made; a cache: lives until a clustering changes the group, and is never used again for another. */
public record ClusterId(long value) implements GroupId {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
