package org.kith.engine.evaluate;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kith.engine.EngineException;

/**
 * Boxes drawn by people: a JSON array of {@code {"file": "path under the folder", "faces": [{"x", "y", "w", "h",
 * "invalid"}]}}, pixels of the upright photo. An invalid face counts neither when found nor when missed.
 */
public record GroundTruth(List<Photo> photos) {

    public GroundTruth {
        photos = List.copyOf(photos);
    }

    /** A photo with all its faces. */
    public record Photo(String file, List<Face> faces) {

        public Photo {
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
        @Nullable Photo[] photos;
        try {
            photos = new Gson().fromJson(Files.readString(file), Photo[].class);
        } catch (IOException | JsonParseException | NullPointerException e) {
            throw unreadable(file, e);
        }
        if (photos == null || photos.length == 0 || List.of(photos).stream().anyMatch(photo -> photo.file() == null)) {
            throw unreadable(file, new IOException("no photo with a file in it"));
        }
        return new GroundTruth(List.of(photos));
    }

    private static EngineException unreadable(Path file, Exception cause) {
        return new EngineException(
                "The ground truth in " + file + " cannot be read (" + cause.getMessage()
                        + "): it is an array of photos, each with “file” and “faces”, each face with x, y, w, h and invalid.",
                cause);
    }
}
