package org.kith.engine.ask;

import java.util.List;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.row.PhotoFace;

/**
 * A photo that somebody is to be asked about.
 *
 * @param faces those of which is asked who they are; may be none
 */
record AskedPhoto(PhotoId id, List<PhotoFace> faces) {
    AskedPhoto {
        faces = List.copyOf(faces);
    }
}
