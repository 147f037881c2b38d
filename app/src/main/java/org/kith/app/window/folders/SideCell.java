package org.kith.app.window.folders;

import atlantafx.base.theme.Styles;
import java.text.NumberFormat;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kith.app.window.fx.Hint;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line of the side bar: icon, label, count. */
final class SideCell extends TreeCell<SideItem> {

    private final FontIcon icon = new FontIcon();
    private final Label label = new Label();
    private final Label count = new Label();
    private final HBox line = new HBox(8, icon, label, count);

    SideCell() {
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMinWidth(0);
        count.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        count.setMinWidth(HBox.USE_PREF_SIZE);
        line.setAlignment(Pos.CENTER_LEFT);
        // The line is as wide as the cell, not as its longest word: else the tree scrolls sideways.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable SideItem item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            Hint.put(this, "");
            return;
        }
        if (icon.getIconCode() != item.icon()) {
            icon.setIconCode(item.icon()); // loads its font anew
        }
        label.setText(item.label());
        count.setText(item.count() > 0 ? NumberFormat.getIntegerInstance().format(item.count()) : "");
        setAccessibleText(item.count() > 0 ? item.label() + ", " + count.getText() : item.label());
        // Names of folders may be longer than the side bar is wide.
        Hint.put(this, item.detail());
        setGraphic(line);
    }
}
