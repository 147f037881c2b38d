package org.kith.app.window.search;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.Text;
import org.kith.app.window.people.FaceThumbnails;

/** What is offered, under a field whose arrow keys choose. FX thread only. */
final class OfferList extends ListView<Offer> {

    private static final double ROW_PX = 38;
    private static final int MOST_ROWS = 10;

    /** @param faces of people who are shown by one */
    OfferList(Text text, FaceThumbnails faces, Consumer<Offer> take) {
        setCellFactory(view -> new OfferCell(text, faces, take));
        setFixedCellSize(ROW_PX);
        setFocusTraversable(false);
        setAccessibleText(text.get("search.results"));
        getStyleClass().add(Tweaks.EDGE_TO_EDGE);
        Label nothing = new Label(text.get("search.nothing"));
        nothing.getStyleClass().add(Styles.TEXT_MUTED);
        setPlaceholder(nothing);
    }

    /** @param choose whether the first one is chosen beforehand */
    void show(List<Offer> offers, boolean choose) {
        getItems().setAll(offers);
        if (choose) {
            getSelectionModel().selectFirst();
        } else {
            getSelectionModel().clearSelection();
        }
        setPrefHeight(Math.max(1, Math.min(MOST_ROWS, offers.size())) * ROW_PX + 2);
    }

    @Nullable
    Offer chosen() {
        return getSelectionModel().getSelectedItem();
    }

    void choose(int by) {
        int last = getItems().size() - 1;
        int now = getSelectionModel().getSelectedIndex();
        int next = Math.max(0, Math.min(last, now + by));
        getSelectionModel().select(next);
        scrollTo(Math.max(0, next - MOST_ROWS + 1));
    }
}
