package org.kith.app.window;

import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ChangeListener;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kith.app.window.fx.FullScreen;
import org.kith.app.window.fx.KeysInUse;
import org.kith.app.window.fx.Page;
import org.kith.app.window.fx.Place;

/** The window's inside: side bar, header, the page that is open, jobs bar, and what lies over all of it. FX thread only. */
final class MainView {

    private static final KeyCombination BACK = KeyCombination.valueOf("Alt+Left");
    private static final KeyCombination HISTORY = KeyCombination.valueOf("Shortcut+H");

    private final MainViewModel model;
    private final Function<Place, Page> pages;
    private final Header header;
    private final Runnable look;
    private final FullScreen fullScreen;
    private final StackPane content = new StackPane();
    private final BorderPane center = new BorderPane(content);
    private final BorderPane frame = new BorderPane();
    private final StackPane root = new StackPane();
    private final ChangeListener<Boolean> filling = (observable, before, on) -> furnish();
    private @Nullable Node sideBar;
    private @Nullable Node jobsBar;
    private @Nullable Page page;

    /** @param look for new photos */
    MainView(MainViewModel model, Function<Place, Page> pages, Header header, FullScreen fullScreen, Runnable look) {
        this.model = model;
        this.pages = pages;
        this.header = header;
        this.fullScreen = fullScreen;
        this.look = look;
        content.getStyleClass().add("content");
        content.setMinWidth(0); // a page that wants more does not squeeze the side bar
        frame.setCenter(center);
        root.getStyleClass().add("main");
        root.getChildren().add(frame);
        KeysInUse.follow(root);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::keyOfList);
        fullScreen.on().addListener(filling);
    }

    Parent root() {
        return root;
    }

    void setSideBar(Node bar) {
        sideBar = bar;
        furnish();
    }

    void setJobsBar(Node bar) {
        jobsBar = bar;
        furnish();
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
        next.takeKeys();
        furnish();
    }

    /** Another view takes its place in the window, which lives longer. */
    void close() {
        fullScreen.on().removeListener(filling);
        if (page != null) {
            page.left(); // what is being typed there is not lost
        }
    }

    /** Keys are for the page that is open. */
    void toPage() {
        content.requestFocus(); // whatever has them now gives them up
        if (page != null) {
            page.takeKeys();
        }
    }

    /** What stands around the page, but where that has the whole screen. */
    private void furnish() {
        boolean alone =
                fullScreen.isOn() && MainViewModel.fillsScreen(model.place().get());
        center.setTop(alone ? null : header.node());
        frame.setLeft(alone ? null : sideBar);
        frame.setBottom(alone ? null : jobsBar);
        if (page != null) {
            page.alone(alone);
        }
    }

    /** A list keeps Escape for itself, to end an editing that no list here knows. */
    private void keyOfList(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && isOfList(event.getTarget())) {
            key(event);
        } else if (HISTORY.match(event)) { // a field would delete a letter
            key(event);
        }
    }

    /** A list, or a button in one of its lines. */
    private static boolean isOfList(EventTarget target) {
        if (target instanceof ButtonBase button) {
            for (Node at = button; at != null; at = at.getParent()) {
                if (at instanceof ListCell<?>) {
                    return true;
                }
            }
        }
        return target instanceof ListView<?>;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.F5 && !event.isShiftDown()) {
            look.run();
        } else if (HISTORY.match(event)) {
            content.requestFocus();
            model.open(new Place.History());
        } else if (event.getCode() == KeyCode.F11) {
            fullScreen.turn(!fullScreen.isOn());
        } else if (event.getCode() == KeyCode.ESCAPE
                && fullScreen.isOn()
                && !(model.place().get() instanceof Place.Slideshow)) {
            fullScreen.turn(false);
        } else if (BACK.match(event) || event.getCode() == KeyCode.ESCAPE) {
            model.back();
        } else {
            return;
        }
        event.consume();
    }
}
