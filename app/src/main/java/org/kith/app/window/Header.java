package org.kith.app.window;

import atlantafx.base.theme.Styles;
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
import org.kith.app.window.fx.Place;
import org.kith.app.window.search.SearchFeature;
import org.kordamp.ikonli.feather.Feather;

/** Over the page: back, where one is, search, add, settings. FX thread only. */
final class Header {

    private final VBox header;
    private final Label title = new Label();

    Header(MainViewModel model, Text text, SearchFeature search, Runnable addFolder) {
        Button back = Controls.iconButton(Feather.ARROW_LEFT, text.get("main.back"));
        back.setId("back");
        back.disableProperty().bind(model.canGoBack().not());
        back.setOnAction(e -> model.back());
        title.getStyleClass().add(Styles.TITLE_4);
        title.setId("page-title");
        title.setMinWidth(0); // a long title ends in dots before the search gets small
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button add = Controls.button(Feather.FOLDER_PLUS, text.get("main.add-folder"));
        add.setId("add-folder");
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.setOnAction(e -> addFolder.run());
        Button settings = Controls.iconButton(Feather.SETTINGS, text.get("main.settings"));
        settings.setId("open-settings");
        settings.setOnAction(e -> model.open(new Place.Settings()));
        HBox bar = new HBox(10, back, title, space, search.field().node(), add, settings);
        HBox.setHgrow(search.field().node(), Priority.SOMETIMES);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("header");
        header = new VBox(bar, search.strip());
    }

    Node node() {
        return header;
    }

    Label title() {
        return title;
    }
}
