package org.kith.app.window.photos;

import java.util.Optional;
import org.kith.engine.model.PhotoId;
import org.kith.engine.photos.PhotoInfo;

/** What the information pane reads. Takes time: never on the FX thread. */
public interface InfoSource {

    /** Empty if it is not in the library any more. */
    Optional<PhotoInfo> info(PhotoId photo);

    /** What the place is called where it was taken, in the user's language; empty if nobody knows. */
    String place(PhotoInfo info);
}
