package org.kith.app.window.map;

import atlantafx.base.theme.Styles;
import java.text.NumberFormat;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Controls;
import org.kith.app.window.fx.EmptyView;
import org.kith.app.window.fx.Page;
import org.kith.app.window.fx.PictureCache;
import org.kith.app.window.map.MapViewModel.State;
import org.kith.app.window.map.MapViewModel.Told;
import org.kith.engine.model.PhotoId;
import org.kordamp.ikonli.feather.Feather;

/** The page of the map: what is done with it by buttons and keys, and what is said while there is nothing. FX thread only. */
public final class MapPage extends Page {

    private final MapViewModel model;
    private final Text text;
    private final Consumer<Consumer<WorldShapes>> world;
    private boolean worldAsked;
    private final MapPane map;
    private final StackPane middle = new StackPane();
    private final Label counts = new Label();
    private final Label told = new Label();
    private final Button photos = Controls.button(Feather.IMAGE, "");
    private final HBox bar;

    /** @param world asked for coasts and borders when the page is first shown, to be handed over on the FX thread */
    MapPage(MapViewModel model, PictureCache<PhotoId> pictures, Text text, Consumer<Consumer<WorldShapes>> world) {
        this.model = model;
        this.text = text;
        this.world = world;
        map = new MapPane(model, pictures, NumberFormat.getIntegerInstance(text.locale()), new CircleMenu(model, text));
        map.setAccessibleText(text.get("map.label"));
        map.setAccessibleHelp(text.get("map.keys"));
        map.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        told.setId("map-told");
        told.getStyleClass().add("map-told");
        told.setMouseTransparent(true);
        StackPane.setAlignment(told, Pos.BOTTOM_LEFT);
        StackPane.setMargin(told, new Insets(12));
        setTitle(text.get("map.title"));
        bar = bar();
        frame().setTop(bar);
        frame().setCenter(middle);
        model.state().addListener((observable, before, now) -> show(now));
        model.clusters().addListener((observable, before, now) -> showCounts());
        model.chosen().addListener((observable, before, now) -> showAct());
        model.told().addListener((observable, before, now) -> tell());
        show(model.state().get());
        showAct();
        tell();
    }

    private HBox bar() {
        counts.getStyleClass().add(Styles.TEXT_MUTED);
        counts.setMinWidth(0);
        Label keys = new Label(text.get("map.keys"));
        keys.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        keys.setMinWidth(0);
        keys.setMaxWidth(Double.MAX_VALUE);
        keys.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(keys, Priority.ALWAYS);
        photos.setId("map-photos");
        photos.setMinWidth(Region.USE_PREF_SIZE);
        photos.setOnAction(e -> model.showPhotos());
        HBox box = new HBox(
                8,
                counts,
                keys,
                button("map-zoom-out", Feather.ZOOM_OUT, "map.zoom-out", () -> model.zoom(-1)),
                button("map-zoom-in", Feather.ZOOM_IN, "map.zoom-in", () -> model.zoom(1)),
                button("map-all", Feather.MAXIMIZE, "map.all", model::home),
                photos);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("page-bar");
        return box;
    }

    private Button button(String id, Feather icon, String act, Runnable run) {
        Button button = Controls.iconButton(icon, text.get(act));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> run.run());
        return button;
    }

    private void show(State state) {
        bar.setVisible(state == State.PHOTOS);
        Node node =
                switch (state) {
                    case ASKING -> new Region();
                    case NOWHERE -> nowhere();
                    case PHOTOS -> map;
                };
        if (!middle.getChildren().contains(node)) {
            middle.getChildren().setAll(node);
            if (state == State.PHOTOS) {
                middle.getChildren().add(told);
                map.requestFocus();
            }
        }
        showCounts();
    }

    private Node nowhere() {
        Node view = EmptyView.saying(Feather.MAP, text.get("map.nowhere"));
        view.setId("map-nowhere");
        return view;
    }

    private void showCounts() {
        counts.setText(text.get("map.count", model.photos()));
    }

    private void showAct() {
        photos.setText(text.get(model.chosen().get().isPresent() ? "map.photos-here" : "map.photos-in-view"));
    }

    private void tell() {
        String said = model.told().get().map(this::sentence).orElse("");
        told.setText(said);
        told.setVisible(!said.isEmpty());
        map.setAccessibleText(said.isEmpty() ? text.get("map.label") : said);
    }

    private String sentence(Told circle) {
        return text.get("map.told", circle.place(), circle.cluster().photos());
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown() || !act(code, event.isShiftDown())) {
            return;
        }
        event.consume();
    }

    /** Whether the key means something here. */
    private boolean act(KeyCode code, boolean shift) {
        switch (code) {
            case LEFT, KP_LEFT -> model.pan(-1, 0);
            case RIGHT, KP_RIGHT -> model.pan(1, 0);
            case UP, KP_UP -> model.pan(0, -1);
            case DOWN, KP_DOWN -> model.pan(0, 1);
            case PLUS, ADD, EQUALS -> model.zoom(1);
            case MINUS, SUBTRACT -> model.zoom(-1);
            case HOME -> model.home();
            case PAGE_DOWN -> model.chooseNext(1);
            case PAGE_UP -> model.chooseNext(-1);
            case ENTER -> enter(shift);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void enter(boolean shift) {
        if (shift || model.chosen().get().isEmpty()) {
            model.showPhotos();
        } else {
            model.openChosen();
        }
    }

    @Override
    public void shown() {
        if (!worldAsked) {
            worldAsked = true;
            world.accept(map::show);
        }
        model.refresh();
        map.requestLayout();
        map.requestFocus();
    }

    @Override
    public void left() {
        map.left();
    }
}
