package org.kith.app.window.folders;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kith.app.window.fx.Hint;

/** A folder in a list of the settings, with what can be done with it. FX thread only. */
final class FolderLine {

    private FolderLine() {}

    static Node of(Path folder, String about, Button... acts) {
        Label path = new Label(folder.toString());
        path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Hint.put(path, path.getText());
        path.setMinWidth(0);
        path.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(path, Priority.ALWAYS);
        Label count = new Label(about);
        count.getStyleClass().add(Styles.TEXT_MUTED);
        count.setMinWidth(Label.USE_PREF_SIZE);
        HBox line = new HBox(12, path, count);
        line.getChildren().addAll(acts);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    static Button button(Path of, String label, Runnable act) {
        Button button = new Button(label);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setAccessibleText(label + ", " + of);
        button.setOnAction(e -> act.run());
        return button;
    }
}
