package org.kith.app.window.fx;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kith.app.text.Text;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** In place of a page without content: what will be there, and the way to it. FX thread only. */
public final class EmptyView {

    public static final String ADD_FOLDER = "empty-add-folder";

    private EmptyView() {}

    /** Where adding a folder is what fills the page. */
    public static VBox withAddFolder(Feather icon, String sentence, Text text, Runnable addFolder) {
        Button add = Controls.button(Feather.FOLDER_PLUS, text.get("main.add-folder"));
        add.setId(ADD_FOLDER);
        add.setDefaultButton(true);
        add.getStyleClass().add(Styles.LARGE);
        add.setOnAction(e -> addFolder.run());
        VBox view = saying(icon, sentence);
        view.getChildren().add(add);
        return view;
    }

    public static VBox saying(Feather icon, String sentence) {
        Label label = new Label(sentence);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(640);
        label.setTextAlignment(TextAlignment.CENTER);
        label.setAlignment(Pos.CENTER);
        label.getStyleClass().add(Styles.TITLE_4);
        VBox view = new VBox(20, new FontIcon(icon), label);
        view.setAlignment(Pos.CENTER);
        view.getStyleClass().add("empty-view");
        return view;
    }
}
