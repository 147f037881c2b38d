package org.kith.app.photos;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kith.app.fx.Controls;
import org.kith.app.fx.Text;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** In place of a grid without photos: one sentence, and the way out. */
final class EmptyView {

    private EmptyView() {}

    static Node emptyLibrary(Text text, Runnable addFolder) {
        Button add = Controls.button(Feather.FOLDER_PLUS, text.get("main.add-folder"));
        add.setId("empty-add-folder");
        add.setDefaultButton(true);
        add.getStyleClass().add(Styles.LARGE);
        add.setOnAction(e -> addFolder.run());
        VBox view = saying(Feather.IMAGE, text.get("photos.empty-library"));
        view.setId("empty-library");
        view.getChildren().add(add);
        return view;
    }

    static VBox saying(Feather icon, String sentence) {
        Label label = new Label(sentence);
        label.setWrapText(true);
        label.setMaxWidth(420);
        label.setTextAlignment(TextAlignment.CENTER);
        label.getStyleClass().add(Styles.TITLE_4);
        VBox view = new VBox(20, new FontIcon(icon), label);
        view.setAlignment(Pos.CENTER);
        view.getStyleClass().add("empty");
        return view;
    }
}
