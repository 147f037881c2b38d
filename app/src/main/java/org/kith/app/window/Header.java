package org.kith.app.window;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Controls;
import org.kith.app.window.fx.Hint;
import org.kith.app.window.fx.Place;
import org.kith.app.window.search.SearchFeature;
import org.kordamp.ikonli.feather.Feather;

/** Over the page: back, where one is, search, add, settings. FX thread only. */
final class Header {

    /** "Settings", "29 September": as much as tells pages apart. */
    private static final double SHORT_TITLE_PX = 136;

    /** "Settings": where there is room for no more. */
    private static final double SHORTEST_TITLE_PX = 96;

    /** Below this there is room for no more. */
    private static final double SMALL_PX = 900;

    /** Below this, words on the button would be taken from title and search. */
    private static final double NARROW_PX = 700;

    private final VBox header;
    private final Label title = new Label();

    /** What its buttons do. */
    record Acts(Runnable addFolder, Runnable takeIn, Runnable look, Runnable showKeys) {}

    Header(MainViewModel model, Text text, SearchFeature search, Acts acts) {
        Button back = Controls.iconButton(Feather.ARROW_LEFT, text.get("main.back"));
        back.setId("back");
        back.disableProperty().bind(model.canGoBack().not());
        back.setOnAction(e -> model.back());
        title.getStyleClass().add(Styles.TITLE_4);
        title.setId("page-title");
        title.setMinWidth(SHORTEST_TITLE_PX); // a long title ends in dots before the search gets small
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button add = Controls.button(Feather.FOLDER_PLUS, text.get("main.add-folder"));
        add.setId("add-folder");
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.setOnAction(e -> acts.addFolder().run());
        Button takeIn = Controls.iconButton(Feather.DOWNLOAD, text.get("main.take-in"));
        takeIn.setId("take-in");
        takeIn.setOnAction(e -> acts.takeIn().run());
        Button again = Controls.iconButton(Feather.REFRESH_CW, text.get("main.look"));
        again.setId("look-for-photos");
        again.setOnAction(e -> acts.look().run());
        Button settings = Controls.iconButton(Feather.SETTINGS, text.get("main.settings"));
        settings.setId("open-settings");
        settings.setOnAction(e -> model.open(new Place.Settings()));
        Button keys = Controls.iconButton(Feather.HELP_CIRCLE, text.get("keys.open"));
        keys.setId("open-keys");
        keys.setOnAction(e -> acts.showKeys().run());
        HBox bar = new HBox(10, back, title, space, search.field().node(), add, takeIn, again, keys, settings);
        HBox.setHgrow(search.field().node(), Priority.SOMETIMES);
        bar.widthProperty().addListener((observable, before, width) -> {
            boolean narrow = width.doubleValue() < NARROW_PX;
            add.setText(narrow ? "" : text.get("main.add-folder"));
            title.setMinWidth(width.doubleValue() < SMALL_PX ? SHORTEST_TITLE_PX : SHORT_TITLE_PX);
        });
        // what is searched says more than "Photos" does, and both do not fit
        title.visibleProperty()
                .bind(bar.widthProperty()
                        .greaterThanOrEqualTo(NARROW_PX)
                        .or(Bindings.not(search.field().hasChips())));
        title.managedProperty().bind(title.visibleProperty());
        add.setAccessibleText(text.get("main.add-folder"));
        Hint.put(add, text.get("main.add-folder"));
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("header");
        // else it would never be narrower than with all its words, and the window's edge would cut it off
        bar.setMinWidth(0);
        header = new VBox(bar, search.strip());
        header.setMinWidth(0);
    }

    Node node() {
        return header;
    }

    Label title() {
        return title;
    }
}
