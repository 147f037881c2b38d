package org.kith.engine.model;

/** A face in a library. */
public record FaceId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
