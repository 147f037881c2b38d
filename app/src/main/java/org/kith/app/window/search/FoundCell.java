package org.kith.app.window.search;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.Text;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What was found: its kind as an icon, what it is called, how much is there. */
final class FoundCell extends ListCell<Found> {

    private final Text text;
    private final FontIcon icon = new FontIcon();
    private final Label label = new Label();
    private final Label detail = new Label();
    private final Label count = new Label();
    private final HBox row = new HBox(10, icon, label, detail, count);

    FoundCell(Text text) {
        this.text = text;
        detail.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        detail.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        detail.setMinWidth(0);
        detail.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(detail, Priority.ALWAYS);
        count.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        count.setMinWidth(Label.USE_PREF_SIZE);
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Found found, boolean empty) {
        super.updateItem(found, empty);
        if (empty || found == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        icon.setIconCode(
                switch (found.kind()) {
                    case PERSON -> Feather.USER;
                    case MONTH -> Feather.CALENDAR;
                    case FOLDER -> Feather.FOLDER;
                });
        label.setText(found.label());
        detail.setText(found.detail());
        count.setText(
                found.kind() == Found.Kind.PERSON
                        ? text.get("search.faces", found.photos())
                        : text.get("photos.count", found.photos()));
        setAccessibleText(found.label() + ", " + count.getText());
        setGraphic(row);
    }
}
