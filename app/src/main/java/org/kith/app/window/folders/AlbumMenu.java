package org.kith.app.window.folders;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import org.kith.app.text.Text;
import org.kith.app.window.fx.NamePopup;
import org.kith.app.window.fx.UndoViewModel;
import org.kith.engine.job.Await;
import org.kith.engine.model.photo.Label;
import org.kith.engine.photos.Albums;
import org.kith.engine.store.photos.Album;
import org.kith.engine.store.row.ActKind;

/** What can be done with an album in the side bar. FX thread only. */
final class AlbumMenu {

    private final Albums albums;
    private final UndoViewModel undo;
    private final Text text;
    private final NamePopup names = new NamePopup();

    AlbumMenu(Albums albums, UndoViewModel undo, Text text) {
        this.albums = albums;
        this.undo = undo;
        this.text = text;
    }

    /** @param anchor below which the new name is asked for */
    List<MenuItem> items(Album album, Node anchor) {
        MenuItem rename = new MenuItem(text.get("albums.rename"));
        rename.setOnAction(e -> rename(album, anchor));
        MenuItem delete = new MenuItem(text.get("albums.delete"));
        delete.setOnAction(e -> delete(album));
        return List.of(rename, delete);
    }

    void rename(Album album, Node anchor) {
        names.ask(
                anchor,
                text.get("albums.rename.question"),
                text.get("albums.rename"),
                album.name(),
                name -> undo.perform(
                        ActKind.RENAME_ALBUM,
                        () -> Await.result(albums.rename(album.id(), new Label(name)))
                                .act(),
                        () -> {}));
    }

    /** Without a question: it can be undone. */
    void delete(Album album) {
        undo.perform(
                ActKind.REMOVE_ALBUM,
                () -> Await.result(albums.remove(album.id())).act(),
                () -> {});
    }
}
