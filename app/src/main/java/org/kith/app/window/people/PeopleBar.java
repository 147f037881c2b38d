package org.kith.app.window.people;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Controls;
import org.kith.app.window.fx.Hint;
import org.kith.app.window.fx.Navigator;
import org.kith.app.window.fx.Place;
import org.kith.app.window.fx.UndoViewModel;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Above the tiles: how many there are, and what can be done with those selected. Its height never changes. FX thread only. */
final class PeopleBar {

    private static final double FILTER_PX = 140;

    private final PeopleViewModel model;
    private final Text text;
    private final Label summary = new Label();
    private final Button review;
    private final Button sort;
    private final Button merge;
    private final Button ignore;
    private final HBox bar;

    PeopleBar(PeopleViewModel model, UndoViewModel undo, Navigator navigator, Text text) {
        this.model = model;
        this.text = text;
        review = Controls.button(Feather.HELP_CIRCLE, "");
        review.setId("open-review");
        review.setMinWidth(Region.USE_PREF_SIZE);
        review.setOnAction(e -> navigator.open(new Place.Review()));
        Hint.put(review, text.get("people.review.hint"));
        sort = Controls.button(Feather.REFRESH_CW, "");
        sort.setId("sort-again");
        sort.getStyleClass().add(Styles.FLAT);
        sort.setOnAction(e -> model.sortAgain());
        merge = Controls.button(Feather.USERS, text.get("people.merge.selected"));
        merge.setId("merge-selected");
        merge.getStyleClass().add(Styles.ACCENT);
        merge.setOnAction(e -> model.mergeSelected());
        ignore = Controls.button(Feather.EYE_OFF, text.get("people.ignore"));
        ignore.setId("ignore-selected");
        ignore.setOnAction(e -> model.ignoreSelected());
        summary.getStyleClass().add(Styles.TEXT_MUTED);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        TextField filter = Controls.filter(text.get("people.filter"));
        filter.setId("people-filter");
        filter.setPrefWidth(FILTER_PX);
        filter.setMinWidth(FILTER_PX / 2);
        filter.textProperty().bindBidirectional(model.wanted());
        bar = new HBox(8, summary, sort, gap, filter, orders(), review, ignore, merge);
        bar.getChildren().addAll(UndoButtons.of(undo, navigator, text));
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().addAll("page-bar", "people-bar");
        model.tiles().subscribe(tiles -> show());
        model.unsorted().subscribe(unsorted -> show());
        model.arrived().subscribe(arrived -> show());
        model.selection().selected().subscribe(selected -> show());
    }

    private MenuButton orders() {
        MenuButton button = new MenuButton("", new FontIcon(Feather.SLIDERS));
        button.setId("people-sort");
        button.setAccessibleText(text.get("people.order"));
        Hint.put(button, text.get("people.order"));
        ToggleGroup orders = new ToggleGroup();
        for (PeopleOrder order : PeopleOrder.values()) {
            RadioMenuItem item =
                    new RadioMenuItem(text.get("people.order." + order.name().toLowerCase(Locale.ROOT)));
            item.setId("people-by-" + order.name().toLowerCase(Locale.ROOT));
            item.setToggleGroup(orders);
            item.setSelected(order == model.order());
            item.setOnAction(e -> model.sortBy(order));
            button.getItems().add(item);
        }
        return button;
    }

    Node node() {
        return bar;
    }

    private void show() {
        PeopleTiles tiles = model.tiles().get();
        int selected = model.selection().selected().get().size();
        summary.setText(
                selected > 1
                        ? text.get("people.selected", selected)
                        : text.get("people.summary", tiles.people(), tiles.groups()));
        int arrived = model.arrived().get();
        sort.setText(arrived > 0 ? text.get("people.sort.arrived", arrived) : text.get("people.sort"));
        sort.setVisible(model.unsorted().get());
        for (Button button : List.of(merge, ignore)) {
            put(button, selected > 1);
        }
        review.setText(text.get("people.review", tiles.questions()));
        put(review, selected <= 1 && tiles.questions() > 0);
        ignore.setDisable(!model.canIgnore());
    }

    private static void put(Button button, boolean there) {
        button.setVisible(there);
        button.setManaged(there);
    }
}
