package org.kith.app.window.search;

import java.util.List;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Lazy;
import org.kith.app.window.people.FaceThumbnails;
import org.kith.engine.model.photo.PhotoCondition;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The field in the header: chips, and behind them what is typed; what is offered lies under it. FX thread only. */
public final class SearchField {

    private static final KeyCombination FIND = KeyCombination.valueOf("Shortcut+F");
    private static final double WIDTH_PX = 280;
    private static final double WIDE_PX = 560;
    private static final double FIELD_PX = 60;
    private static final double LEAST_PX = 140;
    private static final double LEAST_WITH_CHIPS_PX = 220;

    private final SearchViewModel model;
    private final Text text;
    private final FaceThumbnails faces;
    private final TextField field = new TextField();
    private final HBox chips = new HBox(4);
    private final ScrollPane scroll = new ScrollPane(chips);
    private final HBox box;
    private final OfferList list;
    private final OfferLayer offered;

    SearchField(SearchViewModel model, Text text, FaceThumbnails faces) {
        this.model = model;
        this.text = text;
        this.faces = faces;
        this.list = new OfferList(text, faces, this::take);
        list.setId("search-results");
        field.setId("search");
        field.setPromptText(text.get("search.prompt"));
        field.setAccessibleText(text.get("search.prompt"));
        field.getStyleClass().add("search-input");
        field.setMinWidth(FIELD_PX);
        field.setPrefWidth(FIELD_PX); // and what the chips leave
        HBox.setHgrow(field, Priority.ALWAYS);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("search-chips");
        scroll.setFocusTraversable(false);
        scroll.setMinWidth(0);
        scroll.setFitToHeight(true);
        chips.setAlignment(Pos.CENTER_LEFT);
        MenuButton add = new AddMenu(model, text, Lazy.of(() -> new ChoicePopup(text, faces))).node();
        add.setMinWidth(Region.USE_PREF_SIZE);
        box = new HBox(6, new FontIcon(Feather.SEARCH), scroll, field, add);
        box.getStyleClass().add("search-box");
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(LEAST_PX);
        box.setPrefWidth(WIDTH_PX);
        box.setOnMouseClicked(event -> field.requestFocus()); // on the magnifying glass too
        offered = new OfferLayer(box, list);
        listen();
    }

    private void listen() {
        field.textProperty().addListener((observable, before, typed) -> model.type(typed));
        field.focusedProperty().addListener((observable, before, focused) -> {
            if (focused) {
                model.begin();
            } else {
                offered.hide();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            // Before the field changes: within that its text must not be changed again.
            if (event.getCharacter().equals(" ") && isAtEnd() && model.endWord()) {
                event.consume();
            }
        });
        chips.addEventHandler(KeyEvent.KEY_PRESSED, this::chipKey);
        model.typed().addListener((observable, before, typed) -> showTyped(typed));
        model.offers().addListener((observable, before, offers) -> show(offers));
        model.chips().addListener((observable, before, all) -> showChips());
        showChips();
    }

    public Node node() {
        return box;
    }

    /** What is offered while one types; lies over the window. */
    public Node offered() {
        return offered;
    }

    /** Like what is offered while one types, to be styled once before somebody does. */
    public Node likeOffered() {
        OfferList like = new OfferList(text, faces, offer -> {});
        String any = text.get("search.prompt");
        like.show(List.of(Offer.of(Offer.Kind.TEXT, any, any, 1, new PhotoCondition.Text(any))), true);
        return like;
    }

    /** Whether there is a chip to be seen. */
    public ReadOnlyBooleanProperty hasChips() {
        return scroll.managedProperty();
    }

    /** Ctrl+F goes to the field from anywhere. */
    public void listen(Node window) {
        window.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (FIND.match(event)) {
                field.requestFocus();
                field.end();
                event.consume();
            }
        });
    }

    private void key(KeyEvent event) {
        boolean atStart = field.getCaretPosition() == 0 && field.getSelection().getLength() == 0;
        switch (event.getCode()) {
            case DOWN -> down();
            case UP -> list.choose(-1);
            case ENTER -> enter();
            case ESCAPE -> escape();
            default -> {
                if (event.getCode() == KeyCode.TAB
                        && !event.isShiftDown()
                        && !field.getText().isBlank()) {
                    enter();
                } else if (event.getCode() == KeyCode.BACK_SPACE
                        && atStart
                        && !model.chips().get().isEmpty()) {
                    model.back();
                } else if (event.getCode() == KeyCode.LEFT
                        && atStart
                        && !chips.getChildren().isEmpty()) {
                    chips.getChildren().get(chips.getChildren().size() - 1).requestFocus();
                } else {
                    return;
                }
            }
        }
        event.consume();
    }

    private boolean isAtEnd() {
        return field.getCaretPosition() == field.getLength()
                && field.getSelection().getLength() == 0;
    }

    /** Among the chips the arrow keys go from one to the next, and at the end back to the field. */
    private void chipKey(KeyEvent event) {
        int at = IntStream.range(0, chips.getChildren().size())
                .filter(i -> chips.getChildren().get(i).isFocused())
                .findFirst()
                .orElse(-1);
        int next = event.getCode() == KeyCode.LEFT ? at - 1 : at + 1;
        if (event.getCode() == KeyCode.ESCAPE) {
            escape();
        } else if (event.getCode() != KeyCode.LEFT && event.getCode() != KeyCode.RIGHT) {
            return;
        } else if (next == chips.getChildren().size()) {
            field.requestFocus();
            field.deselect();
        } else if (next >= 0) {
            chips.getChildren().get(next).requestFocus();
        }
        event.consume();
    }

    private void down() {
        if (field.getText().isBlank()) {
            leaveField();
        } else {
            list.choose(1);
        }
    }

    /** What is offered and chosen, or what is typed; with nothing typed, on to the photos. */
    private void enter() {
        @Nullable Offer chosen = offered.isShown() ? list.chosen() : null;
        if (chosen != null) {
            model.take(chosen);
        } else if (field.getText().isBlank()) {
            leaveField();
        } else {
            model.commit();
        }
    }

    private void take(Offer offer) {
        model.take(offer);
        field.requestFocus();
        field.end();
    }

    private void escape() {
        offered.hide();
        leaveField();
        model.leave();
    }

    /** To the page. */
    private void leaveField() {
        if (box.getScene() != null) {
            Node page = box.getScene().lookup(".content");
            box.getParent().requestFocus();
            Node first = page == null ? null : firstFocusable(page);
            if (first != null) {
                first.requestFocus();
            }
        }
    }

    private static @Nullable Node firstFocusable(Node within) {
        if (within.isFocusTraversable() && !(within instanceof TextField)) {
            return within;
        }
        if (within instanceof javafx.scene.Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = firstFocusable(child);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private void showTyped(String typed) {
        if (!field.getText().equals(typed)) {
            field.setText(typed);
            field.end();
        }
    }

    private void showChips() {
        List<Chip> all = model.chips().get();
        chips.getChildren()
                .setAll(IntStream.range(0, all.size())
                        .mapToObj(i -> new ChipNode(model, text, i))
                        .toList());
        scroll.setVisible(!all.isEmpty());
        scroll.setManaged(!all.isEmpty());
        field.setPromptText(all.isEmpty() ? text.get("search.prompt") : "");
        box.setMinWidth(all.isEmpty() ? LEAST_PX : LEAST_WITH_CHIPS_PX);
        box.setPrefWidth(all.isEmpty() ? WIDTH_PX : WIDE_PX);
        Platform.runLater(() -> scroll.setHvalue(1)); // when they have been laid out
    }

    private void show(List<Offer> offers) {
        list.show(offers, !model.isUnderstood());
        if (offers.isEmpty() || !field.isFocused()) {
            offered.hide();
        } else {
            offered.show();
        }
    }
}
