package org.kith.engine.duplicates;

import java.util.List;
import org.kith.engine.model.PhotoId;

/**
 * Photos of one picture or one moment.
 *
 * @param kind what the least alike of them have in common
 * @param photos the best first: the largest, of those of one size the sharpest, of those as sharp the one with the largest file
 */
public record DuplicateStack(Kind kind, List<Member> photos) {

    /** How alike they are. */
    public enum Kind {
        /** The files hold the same, or the same pixels. */
        SAME,
        /** They look the same: other sizes of one picture, other compressions, small changes. */
        ALIKE,
        /** They were taken within seconds and look much the same. */
        BURST
    }

    /**
     * A photo of the stack.
     *
     * @param pixels of the full photo
     * @param bytes of its file
     * @param sharpness as in {@link org.kith.engine.model.photo.Look}; 0 where it is not known
     * @param sharpest whether it is as sharp as any of its size, and one of these is less sharp
     * @param same whether it is the best one, or has its content or its pixels
     */
    public record Member(PhotoId photo, long pixels, long bytes, double sharpness, boolean sharpest, boolean same) {}

    public DuplicateStack {
        photos = List.copyOf(photos);
        if (photos.size() < 2) {
            throw new IllegalArgumentException(photos.size() + " photos are no stack");
        }
    }

    /** The one to keep, if only one is to be kept. */
    public PhotoId best() {
        return photos.get(0).photo();
    }
}
