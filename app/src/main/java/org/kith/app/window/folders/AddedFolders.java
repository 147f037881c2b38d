package org.kith.app.window.folders;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kith.app.text.Text;
import org.kith.engine.store.row.FolderNode;
import org.kith.engine.store.row.RootFolder;

/** The folders the user added, as a list in which each can be taken out again. FX thread only. */
public final class AddedFolders {

    private final Text text;
    private final Consumer<FolderNode> locate;
    private final Consumer<FolderNode> remove;
    private final Consumer<RootFolder> putBack;
    private final VBox lines = new VBox(6);
    private final VBox view;

    /**
     * Follows the model.
     *
     * @param locate asks where one lies now
     * @param remove asks before it does
     * @param putBack undoes that
     */
    public AddedFolders(
            SideBarViewModel model,
            Text text,
            Consumer<FolderNode> locate,
            Consumer<FolderNode> remove,
            Consumer<RootFolder> putBack) {
        this.text = text;
        this.locate = locate;
        this.remove = remove;
        this.putBack = putBack;
        Label name = new Label(text.get("settings.folders"));
        name.getStyleClass().add(Styles.TEXT_BOLD);
        Label about = new Label(text.get("settings.folders.about"));
        about.getStyleClass().add(Styles.TEXT_MUTED);
        about.setWrapText(true);
        lines.setId("settings-folders");
        view = new VBox(6, name, about, lines);
        view.getStyleClass().add("setting");
        model.content().subscribe(content -> show(content));
    }

    public Node node() {
        return view;
    }

    private void show(SideBarContent content) {
        lines.getChildren()
                .setAll(FolderNode.added(content.folders())
                        .map(folder -> line(folder, text.get("photos.count", folder.photos())))
                        .toList());
        content.removed().stream().map(this::removed).forEach(lines.getChildren()::add);
        if (lines.getChildren().isEmpty()) {
            lines.getChildren().setAll(new Label(text.get("settings.folders.none")));
        }
    }

    private Node line(FolderNode folder, String photos) {
        return FolderLine.of(
                folder.path(),
                photos,
                button(folder.path(), "folders.locate.short", () -> locate.accept(folder)),
                button(folder.path(), "folders.remove", () -> remove.accept(folder)));
    }

    private Node removed(RootFolder folder) {
        return FolderLine.of(
                folder.path(),
                text.get("settings.folders.removed"),
                button(folder.path(), "folders.undo", () -> putBack.accept(folder)));
    }

    private Button button(Path of, String key, Runnable act) {
        return FolderLine.button(of, text.get(key), act);
    }
}
