package org.kith.app.window;

import atlantafx.base.theme.Styles;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.kith.app.text.Text;

/** The window's frame while a library is opened or closed: seen at once, before there is anything to show. FX thread only. */
final class OpeningView {

    private final BorderPane view = new BorderPane();

    OpeningView(Text text) {
        Region sideBar = new Region();
        sideBar.getStyleClass().add("side-bar");
        Region header = new Region();
        header.getStyleClass().add("header");
        Label opening = new Label(text.get("main.opening"));
        opening.setId("opening");
        opening.getStyleClass().add(Styles.TEXT_MUTED);
        BorderPane beside = new BorderPane(opening);
        beside.setTop(header);
        view.setLeft(sideBar);
        view.setCenter(beside);
        view.getStyleClass().add("main");
    }

    Parent node() {
        return view;
    }
}
