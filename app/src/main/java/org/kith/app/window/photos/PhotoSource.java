package org.kith.app.window.photos;

import java.util.List;
import java.util.Optional;
import org.kith.engine.model.Person;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.row.PhotoFace;
import org.kith.engine.store.row.PhotoRow;

/** What the page of one photo reads. Methods take time: never on the FX thread. */
public interface PhotoSource {

    /** Empty if it is not in the library any more. */
    Optional<PhotoRow> photo(PhotoId photo);

    /** From left to right, without those that are none and those nobody wants to know. */
    List<PhotoFace> faces(PhotoId photo);

    /** Who is on it without a face that could be found, by the user's word. */
    List<Person> presentOn(PhotoId photo);

    /** The photo from its file, or why not. */
    Shot picture(PhotoId photo, int maxSidePx);
}
