package org.kith.app.window.people;

import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.kith.app.window.fx.PictureCache;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PhotoId;

/** Small pictures of faces and photos. FX thread only. */
public interface FaceThumbnails {

    /**
     * Asks for a square picture of the face.
     *
     * @param shown called on the FX thread, now or later, at most once; never if there is no picture
     * @return takes the wish back: call it when the tile shows something else
     */
    Runnable face(FaceId face, Consumer<Image> shown);

    /** As above, the whole photo. */
    Runnable photo(PhotoId photo, Consumer<Image> shown);

    static FaceThumbnails of(PictureCache<FaceId> faces, PictureCache<PhotoId> photos) {
        return new FaceThumbnails() {
            @Override
            public Runnable face(FaceId face, Consumer<Image> shown) {
                return faces.request(face, shown);
            }

            @Override
            public Runnable photo(PhotoId photo, Consumer<Image> shown) {
                return photos.request(photo, shown);
            }
        };
    }
}
