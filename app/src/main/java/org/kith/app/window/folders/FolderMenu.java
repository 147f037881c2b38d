package org.kith.app.window.folders;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.MenuItem;
import org.kith.app.text.Text;
import org.kith.engine.store.row.FolderNode;

/**
 * What can be done with a folder in the side bar. FX thread only.
 *
 * @param again reads one whose files may have changed unseen
 * @param locate asks where one lies now
 * @param out takes one out of the library
 */
record FolderMenu(Text text, Consumer<FolderNode> again, Consumer<FolderNode> locate, Consumer<FolderNode> out) {

    /** Folders inside leave and move with the one they are in. */
    List<MenuItem> items(FolderNode folder) {
        MenuItem read = item("folders.again", () -> again.accept(folder));
        MenuItem find = item("folders.locate", () -> locate.accept(folder));
        MenuItem remove = item("folders.remove", () -> remove(folder));
        find.setDisable(folder.added().isEmpty());
        remove.setDisable(folder.added().isEmpty());
        return List.of(read, find, remove);
    }

    void remove(FolderNode folder) {
        out.accept(folder);
    }

    private MenuItem item(String key, Runnable act) {
        MenuItem item = new MenuItem(text.get(key));
        item.setOnAction(e -> act.run());
        return item;
    }
}
