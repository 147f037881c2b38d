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
import javafx.scene.layout.VBox;
import org.kith.app.window.fx.Hint;

/** A folder in a list of the settings, with what can be done with it. FX thread only. */
final class FolderLine {

    private FolderLine() {}

    static Node of(Path folder, String about, Button... acts) {
        Label count = new Label(about);
        count.getStyleClass().add(Styles.TEXT_MUTED);
        count.setMinWidth(Label.USE_PREF_SIZE);
        return beside(acts, path(folder), count);
    }

    /** The same where there is more to say of it than has room beside its path. */
    static Node ofTwo(Path folder, String about, Button... acts) {
        Label below = new Label(about);
        below.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        VBox words = new VBox(2, path(folder), below);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        return beside(acts, words);
    }

    private static Label path(Path folder) {
        Label path = new Label(folder.toString());
        path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Hint.put(path, path.getText());
        path.setMinWidth(0);
        path.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(path, Priority.ALWAYS);
        return path;
    }

    private static Node beside(Button[] acts, Node... words) {
        HBox line = new HBox(12, words);
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
