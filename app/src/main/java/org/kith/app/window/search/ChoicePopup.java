package org.kith.app.window.search;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Popups;
import org.kith.app.window.people.FaceThumbnails;
import org.kith.engine.model.FoldedText;

/** Lets one of many be chosen: people, tags, places. FX thread only. */
final class ChoicePopup {

    private static final double WIDTH_PX = 320;

    private final Popup popup = new Popup();
    private final TextField field = new TextField();
    private final OfferList list;
    private final Label title = new Label();
    private final VBox box;
    private List<Offer> all = List.of();
    private Consumer<Offer> chosen = offer -> {};

    ChoicePopup(Text text, FaceThumbnails faces) {
        list = new OfferList(text, faces, this::take);
        list.setId("search-choices");
        field.setId("search-choice");
        field.setPromptText(text.get("search.choose"));
        field.setAccessibleText(text.get("search.choose"));
        field.textProperty().addListener((observable, before, typed) -> narrow(typed));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        title.getStyleClass().add("choice-title");
        title.managedProperty().bind(title.textProperty().map(words -> !words.isEmpty()));
        box = new VBox(4, title, field, list);
        box.setPrefWidth(WIDTH_PX);
        box.getStyleClass().add("search-popup");
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
        popup.getContent().add(box);
    }

    /** @param heading over the choices; empty for none */
    void show(Node anchor, String heading, List<Offer> choices, Consumer<Offer> then) {
        title.setText(heading);
        all = choices;
        chosen = then;
        field.clear();
        narrow("");
        Popups.dress(box, anchor);
        Bounds bounds = anchor.localToScreen(anchor.getLayoutBounds());
        popup.show(anchor, bounds.getMaxX() - WIDTH_PX, bounds.getMaxY() + 4);
        field.requestFocus();
    }

    private void narrow(String typed) {
        String folded = FoldedText.of(typed);
        list.show(all.stream().filter(offer -> offer.folded().contains(folded)).toList(), true);
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> list.choose(1);
            case UP -> list.choose(-1);
            case ENTER, TAB -> take(list.chosen());
            case ESCAPE -> popup.hide();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void take(@Nullable Offer offer) {
        if (offer != null) {
            popup.hide();
            chosen.accept(offer);
        }
    }
}
