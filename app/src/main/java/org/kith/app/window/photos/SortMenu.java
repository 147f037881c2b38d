package org.kith.app.window.photos;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Hint;
import org.kith.engine.model.photo.PhotoOrder;
import org.kith.engine.model.photo.PhotoOrder.By;
import org.kith.engine.model.photo.PhotoOrder.Grouping;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** How photos are sorted and what has a heading. FX thread only. */
final class SortMenu {

    private static final Map<By, String> ORDERS =
            new EnumMap<>(Map.of(By.NEWEST, "newest", By.OLDEST, "oldest", By.NAME, "name", By.ADDED, "added"));

    private static final Map<Grouping, String> GROUPINGS = new EnumMap<>(
            Map.of(Grouping.MONTH, "month", Grouping.FOLDER, "folder", Grouping.EVENT, "event", Grouping.NONE, "none"));

    private final PhotosViewModel model;
    private final MenuButton button;

    SortMenu(PhotosViewModel model, Text text) {
        this.model = model;
        button = new MenuButton("", new FontIcon(Feather.SLIDERS));
        button.setId("photo-sort");
        button.setAccessibleText(text.get("photos.sort"));
        Hint.put(button, text.get("photos.sort"));
        ToggleGroup by = new ToggleGroup();
        ORDERS.forEach((order, word) -> button.getItems()
                .add(item(
                        text.get("photos.sort." + word),
                        by,
                        order == model.order().by(),
                        () -> sortBy(order))));
        button.getItems().add(new SeparatorMenuItem());
        ToggleGroup grouping = new ToggleGroup();
        GROUPINGS.forEach((group, word) -> button.getItems()
                .add(item(
                        text.get("photos.group." + word),
                        grouping,
                        group == model.order().grouping(),
                        () -> model.sort(new PhotoOrder(model.order().by(), group)))));
    }

    /** Months come in the order of time only: by name or date of adding they would come again and again. */
    private void sortBy(By order) {
        Grouping grouping = model.order().grouping();
        boolean ofTime = order == By.NEWEST || order == By.OLDEST;
        boolean byTime = grouping == Grouping.MONTH || grouping == Grouping.EVENT;
        if (!ofTime && byTime) {
            select(Grouping.NONE);
            model.sort(new PhotoOrder(order, Grouping.NONE));
        } else {
            model.sort(new PhotoOrder(order, grouping));
        }
    }

    private void select(Grouping grouping) {
        int place = ORDERS.size() + 1 + GROUPINGS.keySet().stream().toList().indexOf(grouping);
        ((RadioMenuItem) button.getItems().get(place)).setSelected(true);
    }

    private static RadioMenuItem item(String words, ToggleGroup group, boolean chosen, Runnable choose) {
        RadioMenuItem item = new RadioMenuItem(words);
        item.setToggleGroup(group);
        item.setSelected(chosen);
        item.setOnAction(e -> choose.run());
        return item;
    }

    MenuButton node() {
        return button;
    }
}
