package org.kith.app.window;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.kith.app.window.fx.FullScreen;
import org.kith.app.window.safety.SafetySetting;

/** What pages ask of the window around them. FX thread only. */
public interface WindowActs extends SafetySetting.Around {

    FullScreen fullScreen();

    /** Lets the user choose a folder; empty if they would rather not. */
    Optional<File> chooseFolder(String title);

    /** Lets the user choose a folder of photos, beginning where they probably are. */
    Optional<File> choosePhotos();

    /** Closes this library and opens that one, now and at the next start. */
    void openLibrary(Path folder);
}
