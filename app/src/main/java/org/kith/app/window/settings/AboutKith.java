package org.kith.app.window.settings;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Background;
import org.kith.engine.networks.card.ModelCard;

/** Which Kith this is, and under which terms it and its models are. FX thread only. */
public final class AboutKith {

    private final Text text;
    private final VBox view;

    /** @param models asked off the FX thread */
    public AboutKith(String version, Supplier<List<ModelCard>> models, Background background, Text text) {
        this.text = text;
        Label name = new Label(text.get("settings.about"));
        name.getStyleClass().add(Styles.TEXT_BOLD);
        view = new VBox(
                6,
                name,
                line(text.get("settings.about.version", version)),
                line(text.get("settings.about.kith")),
                line(text.get("settings.about.places")));
        view.setId("settings-about");
        view.getStyleClass().add("setting");
        // When it is first seen, not while the window opens.
        view.sceneProperty().addListener(new InvalidationListener() {
            @Override
            public void invalidated(Observable scene) {
                view.sceneProperty().removeListener(this);
                background.run(models, AboutKith.this::show);
            }
        });
    }

    private void show(List<ModelCard> models) {
        for (ModelCard model : models) {
            view.getChildren()
                    .add(line(text.get(
                            "settings.about.model",
                            model.title(),
                            model.provenance().licence())));
        }
    }

    private static Label line(String sentence) {
        Label line = new Label(sentence);
        line.getStyleClass().add(Styles.TEXT_MUTED);
        line.setWrapText(true);
        return line;
    }

    public Node node() {
        return view;
    }
}
