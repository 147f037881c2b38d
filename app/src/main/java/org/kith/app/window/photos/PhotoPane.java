package org.kith.app.window.photos;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.kith.engine.store.row.PhotoRow;

/** What stands at the right of the photo on its page. FX thread only. */
public interface PhotoPane {

    /** Takes no place. */
    PhotoPane NONE = new PhotoPane() {

        private final Region nothing = new Region();

        @Override
        public Node node() {
            return nothing;
        }

        @Override
        public void show(Optional<PhotoRow> photo) {
            // nothing to say
        }
    };

    Node node();

    /** Empty when the page is left. */
    void show(Optional<PhotoRow> photo);
}
