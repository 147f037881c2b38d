package org.kith.app.window.settings;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kith.app.text.Text;
import org.kith.app.window.people.FaceThumbnails;
import org.kith.engine.grouping.GroupingChange;

/** The slider of strictness, with what it would change. FX thread only. */
public final class StrictnessSetting {

    private static final double STEP = 0.05;

    private final StrictnessViewModel model;
    private final Text text;
    private final Slider slider = new Slider(0, 1, 0.5);
    private final Label preview = new Label();
    private final RegroupedFaces faces;
    private final VBox view;

    /** @param thumbnails of the faces that would be grouped otherwise */
    public StrictnessSetting(StrictnessViewModel model, FaceThumbnails thumbnails, Text text) {
        this.model = model;
        this.text = text;
        this.faces = new RegroupedFaces(thumbnails, text);
        Label name = new Label(text.get("settings.strictness"));
        name.getStyleClass().add(Styles.TEXT_BOLD);
        name.setLabelFor(slider);
        Label about = new Label(text.get("settings.strictness.about"));
        about.getStyleClass().add(Styles.TEXT_MUTED);
        about.setWrapText(true);
        slider.setId("settings-strictness");
        slider.setAccessibleText(name.getText());
        slider.setBlockIncrement(STEP);
        slider.setMajorTickUnit(STEP);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setPrefWidth(240);
        HBox scale = new HBox(12, end("settings.strictness.loose"), slider, end("settings.strictness.strict"));
        scale.setAlignment(Pos.CENTER_LEFT);
        Button apply = new Button(text.get("settings.strictness.apply"));
        apply.setId("apply-strictness");
        apply.setMinWidth(Button.USE_PREF_SIZE);
        apply.disableProperty().bind(model.canApply().not());
        apply.setOnAction(e -> model.apply());
        preview.setId("strictness-preview");
        preview.setWrapText(true);
        HBox outcome = new HBox(12, apply, preview);
        outcome.setAlignment(Pos.CENTER_LEFT);
        view = new VBox(6, name, about, scale, outcome, faces.node());
        view.getStyleClass().add("setting");
        slider.valueProperty().addListener((observable, before, value) -> rest());
        slider.valueChangingProperty().addListener((observable, before, changing) -> rest());
        model.chosen().subscribe(chosen -> slider.setValue(chosen.doubleValue()));
        model.preview().subscribe(change -> show());
        model.looking().subscribe(looking -> show());
        view.sceneProperty().subscribe(scene -> {
            if (scene == null) {
                model.leave();
            } else {
                model.open();
            }
        });
    }

    private Label end(String key) {
        Label label = new Label(text.get(key));
        label.getStyleClass().add(Styles.TEXT_SMALL);
        return label;
    }

    /** While it is dragged, nothing is computed. */
    private void rest() {
        if (!slider.isValueChanging()) {
            model.choose(Math.round(slider.getValue() / STEP) * STEP);
        }
    }

    private void show() {
        Optional<GroupingChange> change = model.preview().get();
        faces.show(change.map(GroupingChange::examples).orElse(List.of()));
        preview.setText(change.map(this::say)
                .orElseGet(() -> model.looking().get() ? text.get("settings.strictness.looking") : ""));
    }

    private String say(GroupingChange change) {
        return text.get(
                "settings.strictness.preview",
                change.groupsBefore(),
                change.groupsAfter(),
                change.facesMoved(),
                change.namesLost().size());
    }

    public Node node() {
        return view;
    }
}
