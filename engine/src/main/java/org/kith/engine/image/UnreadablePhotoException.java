package org.kith.engine.image;

import org.kith.engine.model.PhotoProblem;

/** Nothing of a file could be read as a picture; the problem says why and becomes the photo's status. */
public final class UnreadablePhotoException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient PhotoProblem problem;

    public UnreadablePhotoException(PhotoProblem.Kind kind, String detail) {
        super(kind + ": " + detail);
        this.problem = new PhotoProblem(kind, detail);
    }

    public UnreadablePhotoException(PhotoProblem.Kind kind, String detail, Throwable cause) {
        super(kind + ": " + detail, cause);
        this.problem = new PhotoProblem(kind, detail);
    }

    public PhotoProblem problem() {
        return problem;
    }
}
