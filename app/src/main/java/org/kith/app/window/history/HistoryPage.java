package org.kith.app.window.history;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Controls;
import org.kith.app.window.fx.Page;
import org.kith.app.window.history.HistoryLine.Done;

/** The page of all the user did: Enter, or the button of an act, goes back to before it, or forth again. FX thread only. */
public final class HistoryPage extends Page {

    private static final double FILTER_PX = 240;

    private final HistoryViewModel model;
    private final Text text;
    private final ListView<HistoryLine> lines = new ListView<>();
    private final BorderPane page = frame();

    HistoryPage(HistoryViewModel model, Text text) {
        this.model = model;
        this.text = text;
        setTitle(text.get("history.title"));
        lines.setId("history");
        lines.setAccessibleText(text.get("history.title"));
        lines.getStyleClass().addAll(Tweaks.EDGE_TO_EDGE, "history");
        lines.setCellFactory(list -> new HistoryCell(text, model::goTo));
        lines.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && lines.getSelectionModel().getSelectedItem() instanceof Done act) {
                model.goTo(act);
                event.consume();
            }
        });
        Label none = new Label();
        none.getStyleClass().add(Styles.TEXT_MUTED);
        none.textProperty().bind(model.loaded().map(loaded -> loaded ? text.get("history.none") : ""));
        lines.setPlaceholder(none);
        page.setTop(bar());
        page.setCenter(lines);
        model.lines().subscribe(shown -> lines.getItems().setAll(shown));
    }

    private Node bar() {
        Label what = new Label(text.get("history.explanation"));
        what.setWrapText(true);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        TextField filter = Controls.filter(text.get("history.filter"));
        filter.setId("history-filter");
        filter.setMinWidth(TextField.USE_PREF_SIZE);
        filter.setPrefWidth(FILTER_PX);
        filter.textProperty().bindBidirectional(model.wanted());
        HBox bar = new HBox(16, what, filter);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("page-bar");
        return bar;
    }

    @Override
    public void shown() {
        model.open();
    }

    @Override
    public void takeKeys() {
        takeFocus(lines);
    }

    @Override
    public void left() {
        model.leave();
    }
}
