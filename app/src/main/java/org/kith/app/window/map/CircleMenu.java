package org.kith.app.window.map;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import org.kith.app.text.Text;

/** What can be done with the chosen circle, or with all that is in view. FX thread only. */
final class CircleMenu {

    private final MapViewModel model;
    private final Text text;
    private final ContextMenu menu = new ContextMenu();
    private final MenuItem photos = new MenuItem();
    private final MenuItem nearer;

    CircleMenu(MapViewModel model, Text text) {
        this.model = model;
        this.text = text;
        nearer = new MenuItem(text.get("map.zoom-in"));
        photos.setOnAction(e -> model.showPhotos());
        nearer.setOnAction(e -> model.chosen().get().ifPresentOrElse(model::nearer, () -> model.zoom(2)));
        menu.getItems().addAll(photos, nearer);
    }

    void show(Node on, double screenX, double screenY) {
        photos.setText(text.get(model.chosen().get().isPresent() ? "map.photos-here" : "map.photos-in-view"));
        menu.show(on, screenX, screenY);
    }

    void hide() {
        menu.hide();
    }
}
