package org.kith.app.window.acts;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyEvent;
import org.kith.app.text.Text;
import org.kith.app.window.fx.MenuKeys;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.PhotoNote;

/** All that can be done with the photos that are selected, as a menu and by keys. FX thread only. */
public final class ActsMenu {

    private final ActsViewModel model;
    private final ActsQuestions questions;
    private final Text text;
    private final Supplier<List<PhotoId>> photos;
    private final Node anchor;

    /**
     * For what is shown in a node.
     *
     * @param photos those that are selected, when an act is chosen
     * @param anchor below which questions are asked
     */
    public ActsMenu(ActsViewModel model, Text text, Supplier<List<PhotoId>> photos, Node anchor) {
        this.model = model;
        this.questions = new ActsQuestions(model, text);
        this.text = text;
        this.photos = photos;
        this.anchor = anchor;
    }

    /** @param open what Enter does */
    public ContextMenu menu(Runnable open) {
        ContextMenu menu = new ContextMenu();
        menu.getItems()
                .addAll(
                        item("open", "Enter", some -> open.run()),
                        item("show-in-folder", "", model::showInFolder),
                        item("open-elsewhere", "", model::open),
                        item("open-with", "", model::openWith),
                        new SeparatorMenuItem(),
                        item("copy-files", "Shortcut+C", model::copyFiles),
                        item("copy-picture", "Shortcut+Shift+C", model::copyPicture),
                        item("export", "E", model::export),
                        item("ask", "", model::ask),
                        item("print", "Shortcut+P", model::print),
                        new SeparatorMenuItem(),
                        item("favourite", "Period", model::toggleFavourite),
                        rating(),
                        item("tag", "T", some -> questions.tag(some, anchor)),
                        item("untag", "Shift+T", some -> questions.untag(some, anchor)),
                        item("present", "W", some -> questions.present(some, anchor)),
                        item("absent", "Shift+W", some -> questions.absent(some, anchor)),
                        item("caption", "C", some -> questions.caption(some, anchor)),
                        item("album", "A", some -> questions.album(some, anchor)),
                        new SeparatorMenuItem(),
                        item("turn-right", "Shortcut+R", some -> model.turn(some, 1)),
                        item("turn-left", "Shortcut+Shift+R", some -> model.turn(some, -1)),
                        item("date", "D", some -> questions.date(some, anchor)),
                        new SeparatorMenuItem(),
                        item("hide", "H", model::hide),
                        item("unhide", "Shift+H", model::show),
                        item("trash", "Delete", model::trash));
        return menu;
    }

    private Menu rating() {
        Menu rating = new Menu(text.get("acts.rate"));
        for (int stars = 0; stars <= PhotoNote.MOST_STARS; stars++) {
            int given = stars;
            MenuItem item = new MenuItem(text.get("acts.stars", stars));
            item.setAccelerator(new MenuKeys("Shortcut+" + stars, text));
            item.setOnAction(e -> model.rate(photos.get(), given));
            rating.getItems().add(item);
        }
        return rating;
    }

    /**
     * An item of the menu, as all of them are.
     *
     * @param key what does the same; empty for none
     * @param does to the photos that are selected
     */
    public MenuItem item(String act, String key, Consumer<List<PhotoId>> does) {
        MenuItem item = new MenuItem(text.get("acts." + act));
        item.setId("act-" + act);
        if (!key.isEmpty()) {
            item.setAccelerator(new MenuKeys(key, text));
        }
        item.setOnAction(e -> does.accept(photos.get()));
        return item;
    }

    /**
     * Keys pressed in the node do what the menu says beside its items, also while it is not open.
     *
     * @param menu as {@link #menu} made it
     */
    public void listen(Node node, ContextMenu menu) {
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (!event.isConsumed() && !photos.get().isEmpty() && fire(menu.getItems(), event)) {
                event.consume();
            }
        });
        node.setOnContextMenuRequested(event -> {
            if (!photos.get().isEmpty()) {
                menu.show(node, event.getScreenX(), event.getScreenY());
            }
            event.consume();
        });
    }

    private static boolean fire(List<MenuItem> items, KeyEvent event) {
        for (MenuItem item : items) {
            if (!item.isVisible()) {
                continue;
            }
            if (item instanceof Menu menu) {
                if (fire(menu.getItems(), event)) {
                    return true;
                }
            } else if (item.getAccelerator() != null
                    && item.getAccelerator().match(event)
                    && !"act-open".equals(item.getId())) {
                item.fire();
                return true;
            }
        }
        return false;
    }
}
