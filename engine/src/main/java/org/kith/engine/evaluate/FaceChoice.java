package org.kith.engine.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kith.engine.model.Box;
import org.kith.engine.store.FaceRow;

/** Which face of a photo is the one the photo is labelled for. */
public enum FaceChoice {
    /**
     * As LFW has it: the person meant is in the middle. The smallest distance of the face's centre from the photo's, less 0.3
     * widths of the face, all in pixels.
     */
    CENTRAL {
        @Override
        Optional<FaceRow> of(List<FaceRow> faces) {
            return faces.stream().min(Comparator.comparingDouble(FaceChoice::distanceFromCentre));
        }
    },
    /** By the area of its box. */
    LARGEST {
        @Override
        Optional<FaceRow> of(List<FaceRow> faces) {
            return faces.stream()
                    .max(Comparator.comparingDouble(
                            face -> face.detected().box().area()));
        }
    };

    private static final double WIDTHS_OFF = 0.3;

    /** Of the faces of one photo; empty only if there are none. */
    abstract Optional<FaceRow> of(List<FaceRow> faces);

    private static double distanceFromCentre(FaceRow face) {
        Box box = face.detected().box();
        double dx = (box.x() + box.width() / 2 - 0.5) * face.photoWidthPx();
        double dy = (box.y() + box.height() / 2 - 0.5) * face.photoHeightPx();
        return Math.hypot(dx, dy) - WIDTHS_OFF * box.width() * face.photoWidthPx();
    }
}
