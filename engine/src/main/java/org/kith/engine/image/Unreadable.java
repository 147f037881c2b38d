package org.kith.engine.image;

import org.jspecify.annotations.Nullable;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.PhotoProblem.Kind;
import org.kith.engine.model.ProblemReason;

/** What decoders find wrong with files. */
final class Unreadable {

    static final PhotoProblem ENDS_EARLY = PhotoProblem.of(Kind.DAMAGED, ProblemReason.ENDS_EARLY);
    static final PhotoProblem BROKEN_IN_PART = PhotoProblem.of(Kind.DAMAGED, ProblemReason.PART_BROKEN);
    static final PhotoProblem GARBAGE_BEFORE = PhotoProblem.of(Kind.DAMAGED, ProblemReason.GARBAGE_BEFORE);

    private Unreadable() {}

    /** A sound file that Kith cannot decode. */
    static UnreadablePhotoException unsupported(ProblemReason reason, @Nullable Object... arguments) {
        return new UnreadablePhotoException(PhotoProblem.of(Kind.UNSUPPORTED_FORMAT, reason, arguments));
    }

    static UnreadablePhotoException corrupt(ProblemReason reason) {
        return new UnreadablePhotoException(PhotoProblem.of(Kind.CORRUPT, reason));
    }
}
