package org.kith.app.window.search;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Place;
import org.kith.app.window.fx.Popups;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The field in the header; what is found lies under it, and the arrow keys go there from the field. FX thread only. */
public final class SearchField {

    private static final KeyCombination FIND = KeyCombination.valueOf("Shortcut+F");
    private static final double WIDTH_PX = 280;
    private static final double ROW_PX = 38;

    /** The popup's own padding and border, on both sides. */
    private static final double FRAME_PX = 10;

    private final Consumer<Place> open;
    private final CustomTextField field = new CustomTextField();
    private final ListView<Found> list = new ListView<>();
    private final StackPane box = new StackPane();
    private final Popup popup = new Popup();

    public SearchField(SearchViewModel model, Text text, Consumer<Place> open) {
        this.open = open;
        field.setId("search");
        field.setPromptText(text.get("search.prompt"));
        field.setAccessibleText(text.get("search.prompt"));
        field.setLeft(new FontIcon(Feather.SEARCH));
        field.setPrefWidth(WIDTH_PX);
        field.setMinWidth(200);
        list.setId("search-results");
        list.setCellFactory(view -> new FoundCell(text));
        list.setFixedCellSize(ROW_PX);
        list.prefWidthProperty().bind(field.widthProperty().subtract(FRAME_PX));
        list.setPrefHeight(ROW_PX + 2);
        list.setFocusTraversable(false);
        list.setAccessibleText(text.get("search.results"));
        list.getStyleClass().add(Tweaks.EDGE_TO_EDGE);
        Label nothing = new Label(text.get("search.nothing"));
        nothing.getStyleClass().add(Styles.TEXT_MUTED);
        list.setPlaceholder(nothing);
        list.setOnMouseClicked(e -> openSelected());
        box.getChildren().add(list);
        box.getStyleClass().add("search-popup");
        popup.getContent().add(box);
        popup.setAutoHide(true);
        popup.setAutoFix(false);
        popup.setHideOnEscape(false); // Esc is the field's: it also takes back what was typed
        field.textProperty().addListener((observable, before, typed) -> {
            model.type(typed);
            showOrHide();
        });
        field.focusedProperty().addListener((observable, before, focused) -> {
            if (focused) {
                model.begin();
            } else {
                popup.hide();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.results().addListener((observable, before, results) -> show(results));
    }

    public Node node() {
        return field;
    }

    /** Ctrl+F goes to the field from anywhere. */
    public void listen(Node window) {
        window.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (FIND.match(event)) {
                field.requestFocus();
                field.selectAll();
                event.consume();
            }
        });
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> select(1);
            case UP -> select(-1);
            case ENTER -> openSelected();
            case ESCAPE -> close();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void close() {
        if (field.getText().isEmpty() && field.getParent() != null) {
            field.getParent().requestFocus();
        }
        field.clear();
        popup.hide();
    }

    private void select(int by) {
        int last = list.getItems().size() - 1;
        int now = list.getSelectionModel().getSelectedIndex();
        list.getSelectionModel().select(Math.max(0, Math.min(last, now + by)));
    }

    private void openSelected() {
        Found found = list.getSelectionModel().getSelectedItem();
        if (found != null) {
            field.clear();
            popup.hide();
            open.accept(found.place());
        }
    }

    private void show(List<Found> results) {
        list.getItems().setAll(results);
        list.getSelectionModel().selectFirst();
        list.setPrefHeight(Math.max(1, results.size()) * ROW_PX + 2);
        showOrHide();
    }

    private void showOrHide() {
        if (field.getText().isBlank() || !field.isFocused()) {
            popup.hide();
            return;
        }
        if (!popup.isShowing() && field.getScene() != null) {
            Popups.dress(box, field);
            Bounds bounds = field.localToScreen(field.getLayoutBounds());
            popup.show(field, bounds.getMinX(), bounds.getMaxY() + 4);
        }
    }
}
