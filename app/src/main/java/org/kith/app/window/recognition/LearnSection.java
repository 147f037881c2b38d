package org.kith.app.window.recognition;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kith.app.text.FaultText;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Controls;
import org.kith.app.window.recognition.RecognitionViewModel.Known;
import org.kith.engine.train.family.FamilyOutcome;
import org.kordamp.ikonli.feather.Feather;

/** Learning from what the user said of faces: tried first, then used, then taken back. FX thread only. */
final class LearnSection {

    private static final double WAIT_PX = 20;

    private final Text text;
    private final VBox outcome = new VBox(4);
    private final Button use;
    private final Button back;
    private final VBox view;

    LearnSection(RecognitionViewModel model, Text text) {
        this.text = text;
        Button tried = button(Feather.SEARCH, "recognition.learn.try", "learn-try");
        tried.setOnAction(e -> model.tryLearning());
        tried.disableProperty().bind(model.trying().or(model.changing()));
        use = button(Feather.CHECK, "recognition.learn.use", "learn-use");
        use.getStyleClass().add(Styles.ACCENT);
        use.setOnAction(e -> model.learn());
        use.disableProperty().bind(model.changing());
        use.setVisible(false);
        back = button(Feather.CORNER_UP_LEFT, "recognition.learn.back", "learn-back");
        back.setOnAction(e -> model.takeBack());
        back.disableProperty().bind(model.changing());
        back.setVisible(false);
        ProgressIndicator waiting = new ProgressIndicator();
        waiting.setPrefSize(WAIT_PX, WAIT_PX);
        waiting.setAccessibleText(text.get("recognition.learn.trying"));
        waiting.visibleProperty().bind(Bindings.or(model.trying(), model.changing()));
        HBox buttons = new HBox(8, tried, use, back, waiting);
        buttons.setAlignment(Pos.CENTER_LEFT);
        outcome.setId("learn-outcome");
        view = Sections.section("recognition.learn", "recognition.learn.about", text, buttons, outcome);
        model.learned().subscribe(learned -> {
            outcome.getChildren().clear();
            use.setVisible(false);
            learned.ifPresent(this::show);
        });
        model.known()
                .subscribe(known -> back.setVisible(known.flatMap(Known::before).isPresent()));
    }

    private Button button(Feather icon, String key, String id) {
        Button button = Controls.button(icon, text.get(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    Node node() {
        return view;
    }

    private void show(FamilyOutcome learned) {
        if (learned.report().faces() > 0) { // else the decision says all
            outcome.getChildren()
                    .add(Sections.line(text.get(
                            "recognition.learn.from",
                            learned.report().faces(),
                            learned.report().people())));
        }
        learned.changes().forEach(change -> outcome.getChildren().add(Sections.line(FaultText.of(change, text))));
        outcome.getChildren().add(Sections.line(FaultText.of(learned.decision(), text)));
        use.setVisible(learned.report().isAdopted() && learned.modelId().isEmpty());
    }
}
