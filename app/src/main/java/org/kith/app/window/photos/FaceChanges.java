package org.kith.app.window.photos;

import java.util.List;
import java.util.function.Consumer;
import org.kith.engine.model.Box;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PhotoId;

/** What the user does with the faces of a photo as such: done in the background, and told. FX thread only. */
public interface FaceChanges {

    /** Nobody asks about the faces any more. */
    void ignore(List<FaceId> faces);

    /**
     * There is a face that was not found.
     *
     * @param box in fractions of the photo as its file has it
     * @param then takes the new face before the pages look again
     */
    void draw(PhotoId photo, Box box, Consumer<FaceId> then);

    /** @param box as above */
    void move(FaceId face, Box box);
}
