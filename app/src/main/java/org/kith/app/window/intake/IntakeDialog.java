package org.kith.app.window.intake;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kith.app.platform.RemovableMedia.Medium;
import org.kith.app.text.ByteText;
import org.kith.app.text.FaultText;
import org.kith.app.text.Text;
import org.kith.app.text.Visible;
import org.kith.app.window.fx.Controls;
import org.kith.app.window.fx.DialogDress;
import org.kith.app.window.intake.IntakeViewModel.Outlook;
import org.kith.app.window.intake.IntakeViewModel.State;
import org.kith.engine.fault.EngineException;
import org.kith.engine.intake.IntakePreview;
import org.kith.engine.job.Job;
import org.kordamp.ikonli.feather.Feather;

/** Asks where photos come from and where they go, and says what would come. FX thread only. */
final class IntakeDialog {

    private static final double WIDTH_PX = 560;
    private static final Duration LOOK_EVERY = Duration.millis(250);

    private final IntakeViewModel model;
    private final Text text;
    private final Function<String, Optional<File>> chooseFolder;
    private final FlowPane sources = new FlowPane(8, 8);
    private final Label source = new Label();
    private final ComboBox<Path> target = new ComboBox<>();
    private final Label status = new Label();
    private final Label besides = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final ListView<String> days = new ListView<>();
    private final ButtonType go;
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final Timeline look = new Timeline(new KeyFrame(LOOK_EVERY, e -> showProgress()));

    /** @param chooseFolder with a title */
    IntakeDialog(IntakeViewModel model, Text text, Function<String, Optional<File>> chooseFolder) {
        this.model = model;
        this.text = text;
        this.chooseFolder = chooseFolder;
        this.go = new ButtonType(text.get("intake.go"), ButtonBar.ButtonData.OK_DONE);
    }

    /**
     * Waits for the user.
     *
     * @param media that could be meant, as quick choices
     * @param targets folders that could be meant, the likeliest first
     * @return whether photos are to come, from and into what the model has
     */
    boolean ask(Window owner, List<Medium> media, List<Path> targets) {
        DialogDress.put(dialog, owner, text.get("intake.title"));
        DialogPane pane = dialog.getDialogPane();
        pane.setContent(content(media, targets));
        pane.getButtonTypes().setAll(go, new ButtonType(text.get("acts.no"), ButtonBar.ButtonData.CANCEL_CLOSE));
        goButton().setId("intake-go");
        look.setCycleCount(Animation.INDEFINITE);
        model.outlook().subscribe(this::show);
        targets.stream().findFirst().ifPresent(target::setValue);
        boolean wanted = dialog.showAndWait().filter(go::equals).isPresent();
        look.stop();
        model.stop();
        return wanted;
    }

    private Button goButton() {
        return (Button) dialog.getDialogPane().lookupButton(go);
    }

    private Node content(List<Medium> media, List<Path> targets) {
        media.forEach(medium -> sources.getChildren().add(sourceButton(medium)));
        Button other = Controls.button(Feather.FOLDER, text.get("intake.choose-source"));
        other.setId("intake-choose-source");
        other.setOnAction(e -> choose("intake.choose-source.title").ifPresent(model::from));
        sources.getChildren().add(other);
        source.setId("intake-source");
        source.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        source.setMaxWidth(Double.MAX_VALUE);
        model.from()
                .subscribe(
                        from -> source.setText(from.map(Visible::name).orElseGet(() -> text.get("intake.no-source"))));
        Label how = new Label(text.get("intake.how"));
        how.setWrapText(true);
        how.setMinHeight(Region.USE_PREF_SIZE);
        how.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        status.setId("intake-status");
        besides.setId("intake-besides");
        List.of(status, besides).forEach(label -> {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            label.managedProperty().bind(label.visibleProperty());
        });
        status.getStyleClass().add(Styles.TEXT_BOLD);
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setAccessibleText(text.get("jobs.progress"));
        progress.managedProperty().bind(progress.visibleProperty());
        days.setId("intake-days");
        days.setAccessibleText(text.get("intake.days"));
        days.setPrefHeight(132);
        days.getStyleClass().add(Styles.DENSE);
        VBox box = new VBox(
                10,
                heading("intake.from", sources),
                sources,
                source,
                heading("intake.into", target),
                targetLine(targets),
                how,
                progress,
                status,
                days,
                besides);
        box.setPrefWidth(WIDTH_PX);
        box.getStyleClass().add("intake");
        return new StackPane(box); // the theme takes the padding from what is the content itself
    }

    private Label heading(String key, Node of) {
        Label heading = new Label(text.get(key));
        heading.getStyleClass().add(Styles.TEXT_BOLD);
        heading.setLabelFor(of);
        return heading;
    }

    private Button sourceButton(Medium medium) {
        Button button = Controls.button(Feather.HARD_DRIVE, Visible.name(medium.name()));
        button.getStyleClass().add("intake-medium");
        button.setOnAction(e -> model.from(medium.folder()));
        return button;
    }

    private Node targetLine(List<Path> targets) {
        target.setId("intake-target");
        target.getItems().setAll(targets);
        target.setMaxWidth(Double.MAX_VALUE);
        target.setMinWidth(0);
        target.setPromptText(text.get("intake.no-target"));
        target.valueProperty().addListener((observable, before, chosen) -> {
            if (chosen != null) {
                model.into(chosen);
            }
        });
        HBox.setHgrow(target, Priority.ALWAYS);
        Button other = Controls.button(Feather.FOLDER_PLUS, text.get("intake.choose-target"));
        other.setId("intake-choose-target");
        other.setMinWidth(Region.USE_PREF_SIZE);
        other.setOnAction(e -> choose("intake.choose-target.title").ifPresent(folder -> {
            if (!target.getItems().contains(folder)) {
                target.getItems().add(0, folder);
            }
            target.setValue(folder);
        }));
        HBox line = new HBox(8, target, other);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Optional<Path> choose(String title) {
        return chooseFolder.apply(text.get(title)).map(File::toPath);
    }

    private void show(Outlook outlook) {
        State state = outlook.state();
        @Nullable IntakePreview preview = outlook.preview();
        progress.setVisible(state == State.LOOKING);
        if (state == State.LOOKING) {
            look.play();
        } else {
            look.stop();
        }
        progress.setProgress(-1);
        goButton().setDisable(state != State.READY);
        status.setText(said(outlook));
        status.setVisible(!status.getText().isEmpty());
        days.getItems().setAll(preview == null ? List.of() : days(preview));
        days.setVisible(!days.getItems().isEmpty());
        besides.setText(preview == null ? "" : besides(preview));
        besides.setVisible(!besides.getText().isEmpty());
    }

    private String said(Outlook outlook) {
        @Nullable IntakePreview preview = outlook.preview();
        return switch (outlook.state()) {
            case NOTHING_CHOSEN -> "";
            case LOOKING -> text.get("intake.looking");
            case REFUSED ->
                outlook.refusal() instanceof EngineException refused
                        ? FaultText.of(refused, text)
                        : text.get("intake.refused");
            case NOTHING_NEW -> text.get("intake.nothing-new");
            case READY ->
                preview == null
                        ? ""
                        : text.get("intake.ready", preview.fresh().size(), ByteText.of(preview.freshBytes(), text));
            case NO_ROOM ->
                preview == null
                        ? ""
                        : text.get(
                                "intake.no-room",
                                preview.fresh().size(),
                                ByteText.of(preview.freshBytes(), text),
                                ByteText.of(preview.spaceBytes(), text));
        };
    }

    private List<String> days(IntakePreview preview) {
        List<String> lines = new ArrayList<>();
        preview.folders().forEach((folder, photos) -> lines.add(text.get("intake.day", folder, photos)));
        return lines;
    }

    private String besides(IntakePreview preview) {
        List<String> lines = new ArrayList<>();
        if (preview.here() > 0) {
            lines.add(text.get("intake.here", preview.here()));
        }
        if (!preview.unreadable().isEmpty()) {
            lines.add(text.get(
                    "intake.unreadable",
                    preview.unreadable().size(),
                    preview.unreadable().get(0).getFileName()));
        }
        return String.join("\n", lines);
    }

    private void showProgress() {
        model.progress().filter(job -> job.total() > 0).ifPresent(this::showProgress);
    }

    private void showProgress(Job.Progress job) {
        progress.setProgress((double) job.done() / job.total());
        status.setText(text.get("intake.looked", job.done(), job.total()));
    }
}
