package org.kith.app.window.acts;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.Image;

/** Other programs, and what photos are handed to them by. Called on the FX thread; what takes time is not waited for. */
public interface Elsewhere {

    /** Shows the file in its folder. */
    void showInFolder(Path file);

    /** With the program the system opens such files with. */
    void open(List<Path> files);

    /** Asks with which program. */
    void openWith(List<Path> files);

    void copyFiles(List<Path> files);

    void copyPicture(Image picture);

    /** Asks how. */
    void print(List<Image> pictures);
}
