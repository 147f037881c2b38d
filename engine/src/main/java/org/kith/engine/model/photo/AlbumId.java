package org.kith.engine.model.photo;

/** Number of an album in its library. */
public record AlbumId(long value) {

    @Override
    public String toString() {
        return "album " + value;
    }
}
