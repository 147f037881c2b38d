package org.kith.app.window.duplicates;

import java.util.List;
import org.kith.engine.duplicates.DuplicateStack.Kind;
import org.kith.engine.model.PhotoId;

/**
 * Photos of one picture or one moment, as the page shows them.
 *
 * @param copies the best first; two at least
 */
record Stack(Kind kind, List<Copy> copies) {

    Stack {
        copies = List.copyOf(copies);
    }

    boolean isIdentical() {
        return kind == Kind.SAME;
    }

    PhotoId best() {
        return copies.get(0).id();
    }

    List<PhotoId> photos() {
        return copies.stream().map(Copy::id).toList();
    }

    /** All but the best. */
    List<PhotoId> others() {
        return photos().subList(1, copies.size());
    }

    /** Of the files of all but the best. */
    long bytesOfOthers() {
        return copies.stream().skip(1).mapToLong(Copy::bytes).sum();
    }
}
