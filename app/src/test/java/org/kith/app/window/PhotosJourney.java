package org.kith.app.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;

/** The real window over the real engine, with some photos in a folder of their own, and the keys in the grid. */
abstract class PhotosJourney extends FilesJourney {

    protected static final List<String> SOME =
            List.of("obama.jpg", "rocket.jpg", "coffee.png", "chelsea.png", "biden.jpg");

    @Override
    final int fill(Path folder) throws Exception {
        for (String photo : SOME) {
            Path there = folder.resolve(photo);
            copy(photo, there);
            if (photo.equals("chelsea.png")) { // without its date, so that all are in sight below few headings
                FileTime time = Files.getLastModifiedTime(there);
                ImageIO.write(ImageIO.read(PHOTOS.resolve(photo).toFile()), "png", there.toFile());
                Files.setLastModifiedTime(there, time);
            }
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
