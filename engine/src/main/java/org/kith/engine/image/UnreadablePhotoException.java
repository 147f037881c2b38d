package org.kith.engine.image;

import org.jspecify.annotations.Nullable;
import org.kith.engine.model.PhotoProblem;

/** Nothing of a file could be read as a picture; the problem says why and becomes the photo's status. */
public final class UnreadablePhotoException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient PhotoProblem problem;

    public UnreadablePhotoException(PhotoProblem problem) {
        this(problem, null);
    }

    public UnreadablePhotoException(PhotoProblem problem, @Nullable Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    public PhotoProblem problem() {
        return problem;
    }
}
