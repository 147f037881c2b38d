package org.kith.engine.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.store.row.FaceRow;

/** Which face of a photo is the one the photo is labelled for. */
public enum FaceChoice {
    /**
     * As LFW has it: the person meant is in the middle. The smallest distance of the face's centre from the photo's, less 0.3
     * widths of the face, all in pixels.
     */
    CENTRAL {
        @Override
        double cost(PixelRect box, double photoWidthPx, double photoHeightPx) {
            double dx = box.x() + box.width() / 2 - photoWidthPx / 2;
            double dy = box.y() + box.height() / 2 - photoHeightPx / 2;
            return Math.hypot(dx, dy) - WIDTHS_OFF * box.width();
        }
    },
    /** By the area of its box. */
    LARGEST {
        @Override
        double cost(PixelRect box, double photoWidthPx, double photoHeightPx) {
            return -box.area();
        }
    },
    /**
     * Of each photo the face most like the person of its folder, as {@link BestFaces} finds it by the embeddings that are then
     * measured: to understand whether a figure is bad because another face was taken for the person's, never for targets.
     * Where one photo is looked at by itself, as {@link #LARGEST}.
     */
    BEST {
        @Override
        double cost(PixelRect box, double photoWidthPx, double photoHeightPx) {
            return LARGEST.cost(box, photoWidthPx, photoHeightPx);
        }
    };

    private static final double WIDTHS_OFF = 0.3;

    /** The face with the least is meant. */
    abstract double cost(PixelRect box, double photoWidthPx, double photoHeightPx);

    /** Of the faces of one photo; empty only if there are none. */
    Optional<FaceRow> ofRows(List<FaceRow> faces) {
        return least(faces, face -> cost(PixelRect.of(face), face.photoWidthPx(), face.photoHeightPx()));
    }

    /** Of the faces of one photo; empty only if there are none. */
    public Optional<DetectedFace> ofDetected(List<DetectedFace> faces, int photoWidthPx, int photoHeightPx) {
        return least(
                faces,
                face -> cost(PixelRect.of(face.box(), photoWidthPx, photoHeightPx), photoWidthPx, photoHeightPx));
    }

    private static <T> Optional<T> least(List<T> faces, Function<T, Double> cost) {
        return faces.stream().min(Comparator.comparing(cost));
    }
}
