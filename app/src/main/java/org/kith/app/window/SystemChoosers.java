package org.kith.app.window;

import java.io.File;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The dialogs of the system, over whichever window of Kith asks. FX thread only. */
final class SystemChoosers implements Choosers {

    private final Stage stage;

    SystemChoosers(Stage stage) {
        this.stage = stage;
    }

    private Window owner() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage && window.isFocused())
                .findFirst()
                .orElse(stage);
    }

    @Override
    public Optional<File> folder(String title, @Nullable File first) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(first);
        return Optional.ofNullable(chooser.showDialog(owner()));
    }

    @Override
    public Optional<File> file(String title) {
        return Optional.ofNullable(files(title).showOpenDialog(owner()));
    }

    @Override
    public Optional<File> newFile(String title, String name) {
        FileChooser chooser = files(title);
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(owner()));
    }

    private static FileChooser files(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        return chooser;
    }
}
