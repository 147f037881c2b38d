package org.kith.app.window;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kith.app.window.fx.Page;
import org.kith.app.window.fx.Place;

/** The window's inside: side bar, header, the page that is open, jobs bar, and what lies over all of it. FX thread only. */
final class MainView {

    private static final KeyCombination BACK = KeyCombination.valueOf("Alt+Left");

    private final MainViewModel model;
    private final Function<Place, Page> pages;
    private final Header header;
    private final StackPane content = new StackPane();
    private final StackPane middle = new StackPane();
    private final BorderPane frame = new BorderPane();
    private final StackPane root = new StackPane();
    private @Nullable Page page;

    MainView(MainViewModel model, Function<Place, Page> pages, Header header) {
        this.model = model;
        this.pages = pages;
        this.header = header;
        content.getStyleClass().add("content");
        content.setMinWidth(0); // a page that wants more does not squeeze the side bar
        BorderPane center = new BorderPane(content);
        center.setTop(header.node());
        middle.getChildren().add(center);
        frame.setCenter(middle);
        root.getStyleClass().add("main");
        root.getChildren().add(frame);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::goBack);
    }

    Parent root() {
        return root;
    }

    void setSideBar(Node sideBar) {
        frame.setLeft(sideBar);
    }

    void setJobsBar(Node jobsBar) {
        frame.setBottom(jobsBar);
    }

    /** Lies over header and page, beside the side bar. */
    void addPageLayer(Node layer) {
        middle.getChildren().add(layer);
    }

    /** Lies over everything before. */
    void addLayer(Node layer) {
        root.getChildren().add(layer);
    }

    /** Shows the page of the place the window is at, from now on. */
    void start() {
        model.place().addListener((observable, before, place) -> show(place));
        show(model.place().get());
    }

    private void show(Place place) {
        if (page != null) {
            page.left();
        }
        Page next = pages.apply(place);
        page = next;
        header.title().textProperty().bind(next.title());
        if (!content.getChildren().equals(List.of(next.node()))) {
            content.getChildren().setAll(next.node());
        }
        next.shown();
    }

    private void goBack(KeyEvent event) {
        if (BACK.match(event) || event.getCode() == KeyCode.ESCAPE) {
            model.back();
            event.consume();
        }
    }
}
