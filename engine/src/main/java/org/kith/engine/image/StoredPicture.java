package org.kith.engine.image;

import java.util.Optional;
import org.kith.engine.image.shape.Orientation;
import org.kith.engine.image.shape.PixelSize;
import org.kith.engine.model.PhotoProblem;
import org.opencv.core.Mat;

/**
 * Pixels as stored, at least as large as asked for.
 *
 * @param file repaired where need be: what is said of the photo is read from it
 * @param bgr transparent parts white
 * @param profile ICC profile of the colours of {@code bgr}; empty where they are those of all screens
 * @param orientation where the format has one of its own, which counts instead of EXIF's
 * @param problem that only a part could be decoded
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record StoredPicture(
        byte[] file,
        Mat bgr,
        PixelSize fullSize,
        Optional<byte[]> profile,
        Optional<Orientation> orientation,
        Optional<PhotoProblem> problem) {

    StoredPicture(byte[] file, Mat bgr, PixelSize fullSize, Optional<PhotoProblem> problem) {
        this(file, bgr, fullSize, Optional.empty(), Optional.empty(), problem);
    }

    /** The same picture as that of another file. */
    StoredPicture of(byte[] other) {
        return new StoredPicture(other, bgr, fullSize, profile, orientation, problem);
    }

    StoredPicture with(Optional<Orientation> other) {
        return new StoredPicture(file, bgr, fullSize, profile, other, problem);
    }

    StoredPicture in(Optional<byte[]> icc) {
        return new StoredPicture(file, bgr, fullSize, icc, orientation, problem);
    }

    /** Nothing where something is known already. */
    StoredPicture or(PhotoProblem other) {
        return new StoredPicture(file, bgr, fullSize, profile, orientation, problem.or(() -> Optional.of(other)));
    }
}
