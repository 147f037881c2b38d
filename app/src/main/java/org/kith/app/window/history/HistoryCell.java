package org.kith.app.window.history;

import atlantafx.base.theme.Styles;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Controls;
import org.kith.app.window.history.HistoryLine.Day;
import org.kith.app.window.history.HistoryLine.Done;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A day, or an act with the way back to it. FX thread only. */
final class HistoryCell extends ListCell<HistoryLine> {

    private static final PseudoClass UNDONE = PseudoClass.getPseudoClass("undone");
    private static final double TIME_PX = 72;

    private final Text text;
    private final Label day = new Label();
    private final Label time = new Label();
    private final Label words = new Label();
    private final Button go = Controls.button(Feather.CORNER_UP_LEFT, "");
    private final HBox line = new HBox(12, time, words, go);
    private final DateTimeFormatter days;
    private final DateTimeFormatter times;

    HistoryCell(Text text, Consumer<Done> goTo) {
        this.text = text;
        this.days = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(text.locale());
        this.times = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(text.locale());
        day.getStyleClass().add(Styles.TITLE_4);
        time.getStyleClass().add(Styles.TEXT_MUTED);
        time.setMinWidth(TIME_PX);
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        go.getStyleClass().addAll(Styles.SMALL, "history-go");
        go.setFocusTraversable(false); // by keyboard it is Enter
        go.setMinWidth(Button.USE_PREF_SIZE);
        go.setOnAction(e -> {
            if (getItem() instanceof Done act) {
                goTo.accept(act);
            }
        });
        go.visibleProperty().bind(hoverProperty().or(selectedProperty()));
        line.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(@Nullable HistoryLine item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        boolean undone = false;
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText("");
        } else if (item instanceof Day at) {
            day.setText(days.format(at.date()));
            setGraphic(day);
            setAccessibleText(day.getText());
        } else if (item instanceof Done act) {
            undone = act.undone();
            time.setText(times.format(act.time()));
            words.setText(undone ? text.get("history.undone", act.words()) : act.words());
            go.setText(text.get(undone ? "history.redo-to" : "history.undo-to"));
            go.setGraphic(new FontIcon(undone ? Feather.CORNER_UP_RIGHT : Feather.CORNER_UP_LEFT));
            setGraphic(line);
            setAccessibleText(time.getText() + " " + words.getText());
        }
        pseudoClassStateChanged(UNDONE, undone);
    }
}
