package org.kith.engine.evaluate.detection;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.kith.engine.evaluate.EvaluationFault;
import org.kith.engine.evaluate.PixelRect;
import org.kith.engine.fault.EngineException;

/**
 * Boxes drawn by people: a JSON array of {@code {"file": "path under the folder", "faces": [{"x", "y", "w", "h",
 * "invalid"}]}}, pixels of the upright photo. An invalid face counts neither when found nor when missed.
 */
public record GroundTruth(List<Photo> photos) {

    public GroundTruth {
        photos = List.copyOf(photos);
        if (photos.isEmpty()) {
            throw new IllegalArgumentException("there is no photo in it");
        }
    }

    /** A photo with all its faces. */
    public record Photo(String file, List<Face> faces) {

        public Photo {
            Objects.requireNonNull(file, "a photo without its file");
            faces = List.copyOf(faces);
        }
    }

    /** A face's box in pixels. */
    public record Face(double x, double y, double w, double h, int invalid) {

        PixelRect rect() {
            return new PixelRect(x, y, w, h);
        }

        boolean counts() {
            return invalid == 0 && Math.min(w, h) >= 1;
        }
    }

    /** @throws EngineException if the file is not there or not in this format */
    public static GroundTruth read(Path file) {
        try {
            Photo[] photos = new Gson().fromJson(Files.readString(file), Photo[].class);
            return new GroundTruth(List.of(Objects.requireNonNull(photos, "the file is empty")));
        } catch (IOException
                | RuntimeException e) { // Gson wraps what a record's constructor throws in whatever it likes
            throw unreadable(file, e);
        }
    }

    private static EngineException unreadable(Path file, Exception cause) {
        return new EngineException(EvaluationFault.GROUND_TRUTH_NOT_READ, cause, file, cause.getMessage());
    }
}
