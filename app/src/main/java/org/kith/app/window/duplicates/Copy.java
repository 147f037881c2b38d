package org.kith.app.window.duplicates;

import org.kith.engine.duplicates.DuplicateStack.Member;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.row.PhotoRow;

/** A photo of a stack, with what is known of it. */
record Copy(PhotoRow photo, Mark mark, long bytes) {

    /** What is said of it beside the others. */
    enum Mark {
        /** The one to keep, if only one is to be kept. */
        BEST,
        /** The same picture as the best. */
        IDENTICAL,
        NONE
    }

    /** @param best whether it stands first in its stack */
    static Copy of(PhotoRow photo, Member member, boolean best) {
        Mark mark = best ? Mark.BEST : member.same() ? Mark.IDENTICAL : Mark.NONE;
        return new Copy(photo, mark, member.bytes());
    }

    PhotoId id() {
        return photo.id();
    }
}
