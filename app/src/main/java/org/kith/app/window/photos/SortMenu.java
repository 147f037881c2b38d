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

    private static final Map<By, String> ORDERS = new EnumMap<>(
            Map.of(By.NEWEST, "newest", By.OLDEST, "oldest", By.NAME, "name", By.ADDED, "added", By.PLACED, "placed"));

    private static final Map<Grouping, String> GROUPINGS = new EnumMap<>(Map.of(
            Grouping.YEAR,
            "year",
            Grouping.MONTH,
            "month",
            Grouping.FOLDER,
            "folder",
            Grouping.EVENT,
            "event",
            Grouping.NONE,
            "none"));

    private final PhotosViewModel model;
    private final Text text;
    private final MenuButton button;

    SortMenu(PhotosViewModel model, Text text) {
        this.model = model;
        this.text = text;
        button = new MenuButton("", new FontIcon(Feather.SLIDERS));
        button.setId("photo-sort");
        button.setAccessibleText(text.get("photos.sort"));
        Hint.put(button, text.get("photos.sort"));
        model.content().subscribe(content -> show(content.filter().isPutTogether(), content.order()));
    }

    /** @param album whether there is an order of the user to choose */
    private void show(boolean album, PhotoOrder now) {
        button.getItems().clear();
        ToggleGroup by = new ToggleGroup();
        ORDERS.forEach((order, word) -> {
            if (album || order != By.PLACED) {
                button.getItems()
                        .add(item(text.get("photos.sort." + word), by, order == now.by(), () -> sortBy(order)));
            }
        });
        button.getItems().add(new SeparatorMenuItem());
        ToggleGroup grouping = new ToggleGroup();
        GROUPINGS.forEach((group, word) -> button.getItems()
                .add(item(text.get("photos.group." + word), grouping, group == now.grouping(), () -> group(group))));
    }

    /** Months come in the order of time only: by name or date of adding they would come again and again. */
    private static boolean fit(By by, Grouping grouping) {
        return switch (by) {
            case NEWEST, OLDEST -> true;
            case NAME, ADDED -> grouping == Grouping.FOLDER || grouping == Grouping.NONE;
            case PLACED -> grouping == Grouping.NONE;
        };
    }

    private void sortBy(By by) {
        Grouping grouping = model.order().grouping();
        model.sort(new PhotoOrder(by, fit(by, grouping) ? grouping : Grouping.NONE));
    }

    private void group(Grouping grouping) {
        By by = model.order().by();
        model.sort(new PhotoOrder(fit(by, grouping) ? by : By.NEWEST, grouping));
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
