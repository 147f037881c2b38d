package org.kith.app.window.recognition;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Page;

/** How Kith recognises people: how sure it is, what it can learn, and by which model. FX thread only. */
public final class RecognitionPage extends Page {

    private final RecognitionViewModel model;
    private final ScrollPane page;

    RecognitionPage(RecognitionViewModel model, Text text, VBox sections) {
        this.model = model;
        setTitle(text.get("recognition.title"));
        sections.getStyleClass().add("settings");
        page = new ScrollPane(sections);
        page.setId("recognition");
        page.setFitToWidth(true);
        frame().setCenter(page);
    }

    @Override
    public void shown() {
        model.open();
    }

    @Override
    public void takeKeys() {
        takeFocus(page);
    }

    @Override
    public void left() {
        model.leave();
    }
}
