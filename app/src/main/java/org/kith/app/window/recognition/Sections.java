package org.kith.app.window.recognition;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kith.app.text.Text;

/** Sections of the page as all of them look. FX thread only. */
final class Sections {

    private Sections() {}

    /** With a heading, and what it is about. */
    static VBox section(String key, String aboutKey, Text text, Node... parts) {
        Label heading = new Label(text.get(key));
        heading.getStyleClass().add(Styles.TITLE_4);
        VBox section = new VBox(10, heading, said(aboutKey, text));
        section.getChildren().addAll(parts);
        return section;
    }

    static Label said(String key, Text text) {
        Label said = line(text.get(key));
        said.getStyleClass().add(Styles.TEXT_MUTED);
        return said;
    }

    static Label line(String words) {
        Label line = new Label(words);
        line.setWrapText(true);
        return line;
    }
}
