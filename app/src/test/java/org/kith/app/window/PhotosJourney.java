package org.kith.app.window;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;

/** The real window over the real engine, with some photos in a folder of their own, and the keys in the grid. */
abstract class PhotosJourney extends FilesJourney {

    protected static final List<String> SOME =
            List.of("obama.jpg", "rocket.jpg", "coffee.png", "chelsea.png", "biden.jpg");

    @Override
    final int fill(Path folder) throws Exception {
        for (String photo : SOME) {
            copy(photo, folder.resolve(photo));
        }
        return SOME.size();
    }

    @BeforeEach
    final void toTheGrid() {
        interact(() -> lookup("#photo-grid").query().requestFocus());
    }

    protected final void answer(String field, String words) throws TimeoutException {
        await(() -> isShown(field));
        write(words).type(KeyCode.ENTER);
        await(() -> !isShown(field));
    }
}
