package org.kith.app.window.photos;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.kith.app.window.acts.ActsMenu;
import org.kith.app.window.acts.ActsViewModel;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.AlbumId;

/** What can be done with photos in the album that is open: items of the menu that are there only then. FX thread only. */
final class AlbumItems {

    private final PhotosViewModel model;
    private final ActsViewModel acts;

    AlbumItems(PhotosViewModel model, ActsViewModel acts) {
        this.model = model;
        this.acts = acts;
    }

    /**
     * After adding to an album.
     *
     * @param name of the menu in the menu
     */
    void addTo(ContextMenu menu, ActsMenu items, String name) {
        ObservableValue<Boolean> anAlbum =
                model.content().map(content -> content.filter().album() != null);
        ObservableValue<Boolean> putTogether =
                model.content().map(content -> content.filter().isPutTogether());
        ObservableValue<Boolean> ordered =
                model.content().map(content -> model.ordered().isPresent());
        Menu inThis = new Menu(name);
        inThis.setId("in-this-album");
        inThis.visibleProperty().bind(anAlbum);
        inThis.getItems()
                .addAll(
                        items.item("cover", "K", some -> inAlbum(some, this::setCover)),
                        shown(items.item("earlier", "Alt+Shift+Left", some -> move(some, -1)), ordered),
                        shown(items.item("later", "Alt+Shift+Right", some -> move(some, 1)), ordered),
                        shown(
                                items.item("take-out", "Shift+A", some -> inAlbum(some, acts::takeOutOfAlbum)),
                                putTogether));
        List<String> ids = menu.getItems().stream().map(MenuItem::getId).toList();
        menu.getItems().add(ids.indexOf("act-album") + 1, inThis);
    }

    private static MenuItem shown(MenuItem item, ObservableValue<Boolean> where) {
        item.visibleProperty().bind(where);
        return item;
    }

    private void inAlbum(List<PhotoId> photos, BiConsumer<List<PhotoId>, AlbumId> act) {
        AlbumId album = model.content().get().filter().album();
        if (album != null && !photos.isEmpty()) {
            act.accept(photos, album);
        }
    }

    private void setCover(List<PhotoId> photos, AlbumId album) {
        acts.setCover(photos.get(0), album);
    }

    /** All that are selected, together: past the one before the first of them, or after the last. */
    private void move(List<PhotoId> selected, int step) {
        List<PhotoId> all = model.content().get().photos();
        int past = step < 0 ? all.indexOf(selected.get(0)) - 1 : all.indexOf(selected.get(selected.size() - 1)) + 1;
        if (past >= 0 && past < all.size()) {
            int before = step < 0 ? past : past + 1;
            model.ordered()
                    .ifPresent(
                            album -> acts.moveInAlbum(selected, album, before < all.size() ? all.get(before) : null));
        }
    }
}
