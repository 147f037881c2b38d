package org.kith.app.window.jobs;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Controls;
import org.kith.app.window.fx.Hint;
import org.kordamp.ikonli.feather.Feather;

/** At the bottom of the window while the engine works, and gone when it does not. FX thread only. */
public final class JobsBar {

    private static final Duration LOOK_EVERY = Duration.millis(250);

    private final JobsViewModel model;
    private final Text text;
    private final ProgressBar progress = new ProgressBar();
    private final Label what = new Label();
    private final Label howFar = new Label();
    private final Button pause;
    private final Button cancel;
    private final HBox bar;
    private final Timeline look;
    private final ChangeListener<@Nullable JobStatus> showing = (observable, before, status) -> show(status);

    public JobsBar(JobsViewModel model, Text text) {
        this.model = model;
        this.text = text;
        this.pause = Controls.iconButton(Feather.PAUSE, text.get("jobs.pause"));
        this.cancel = Controls.iconButton(Feather.SQUARE, text.get("jobs.cancel"));
        pause.setId("jobs-pause");
        cancel.setId("jobs-cancel");
        cancel.setOnAction(e -> model.cancel());
        howFar.getStyleClass().add(Styles.TEXT_MUTED);
        howFar.setMinWidth(0);
        progress.setPrefWidth(220);
        progress.setAccessibleText(text.get("jobs.progress"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        bar = new HBox(12, progress, what, howFar, space, pause, cancel);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("jobs-bar");
        bar.managedProperty().bind(bar.visibleProperty());
        look = new Timeline(new KeyFrame(LOOK_EVERY, e -> model.tick(System.nanoTime())));
        look.setCycleCount(Animation.INDEFINITE);
        // Else the bar would be held by the jobs after the window is built anew in another language.
        bar.sceneProperty().addListener((observable, before, scene) -> {
            if (scene == null) {
                look.stop();
                model.status().removeListener(showing);
            }
        });
        model.status().addListener(showing);
        show(model.status().get());
    }

    public Node node() {
        return bar;
    }

    private void show(@Nullable JobStatus status) {
        bar.setVisible(status != null);
        if (status == null) {
            look.stop();
            return;
        }
        look.play();
        progress.setProgress(status.fraction());
        what.setText(what(status));
        howFar.setText(howFar(status));
        Hint.put(howFar, status.waiting().stream().map(name -> name.in(text)).collect(Collectors.joining("\n")));
        pause.setDisable(status.stopping());
        cancel.setDisable(status.stopping());
        boolean paused = status.paused();
        Controls.setIcon(pause, paused ? Feather.PLAY : Feather.PAUSE, text.get(paused ? "jobs.resume" : "jobs.pause"));
        pause.setOnAction(e -> {
            if (paused) {
                model.resume();
            } else {
                model.pause();
            }
        });
    }

    private String what(JobStatus status) {
        if (status.stopping()) {
            return text.get("jobs.stopping");
        }
        if (status.paused()) {
            return text.get("jobs.paused");
        }
        String name = status.name().in(text);
        return switch (status.stage()) {
            case STARTING, LOOKING, REMOVING -> name; // which says it
            default -> text.get("jobs.what", name, stage(status));
        };
    }

    private String stage(JobStatus status) {
        return switch (status.stage()) {
            case STARTING -> text.get("jobs.starting");
            case LOOKING -> text.get("jobs.looking");
            case READING -> text.get("jobs.reading");
            case DETAILS -> text.get("jobs.details");
            case COPYING -> text.get("jobs.copying");
            case COMPARING -> text.get("jobs.comparing");
            case SIDECARS -> text.get("jobs.sidecars");
            case TAKING -> text.get("jobs.taking");
            case GROUPING -> text.get("jobs.grouping");
            case LEARNING -> text.get("jobs.learning");
            case EMBEDDING -> text.get("jobs.embedding");
            case REMOVING -> text.get("jobs.removing");
            case ERASING -> text.get("jobs.erasing");
        };
    }

    private String howFar(JobStatus status) {
        List<String> parts = new ArrayList<>();
        if (status.total() > 0) {
            parts.add(text.get("jobs.done", status.done(), status.total()));
        }
        status.perSecond().ifPresent(rate -> parts.add(text.get("jobs.rate", rate)));
        status.remainingSeconds().ifPresent(seconds -> parts.add(remaining(seconds)));
        next(status.waiting()).ifPresent(parts::add);
        status.notices().stream().sorted().forEach(notice -> parts.add(text.get(JobNotices.key(notice))));
        return String.join(" · ", parts);
    }

    private Optional<String> next(List<JobName> waiting) {
        return waiting.stream()
                .findFirst()
                .map(first -> waiting.size() == 1
                        ? text.get("jobs.next", first.in(text))
                        : text.get("jobs.next-more", first.in(text), waiting.size() - 1));
    }

    private String remaining(long seconds) {
        if (seconds < 60) {
            return text.get("jobs.seconds-left", Math.max(1, seconds));
        }
        long minutes = Math.round(seconds / 60.0);
        return minutes < 60
                ? text.get("jobs.minutes-left", minutes)
                : text.get("jobs.hours-left", minutes / 60, minutes % 60);
    }
}
