package org.kith.app.window.photos;

import javafx.scene.Node;
import org.kith.engine.store.row.PhotoFace;

/** Asks who a face is, or is not. FX thread only. */
@FunctionalInterface
public interface FaceNaming {

    /**
     * @param box the face on the screen: the question stands beside it
     * @param change begins to move or resize the box
     */
    void ask(Node box, PhotoFace face, Runnable change);
}
