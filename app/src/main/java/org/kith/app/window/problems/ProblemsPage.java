package org.kith.app.window.problems;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Controls;
import org.kith.app.window.fx.Page;
import org.kordamp.ikonli.feather.Feather;

/** The page of files that could not be read, with the reason in plain words. FX thread only. */
public final class ProblemsPage extends Page {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private final ProblemsViewModel model;
    private final Text text;
    private final ListView<ProblemLine> lines = new ListView<>();
    private final BorderPane page = frame();

    public ProblemsPage(ProblemsViewModel model, Text text) {
        this.model = model;
        this.text = text;
        setTitle(text.get("problems.title"));
        lines.setId("problems");
        lines.setAccessibleText(text.get("problems.title"));
        lines.getStyleClass().addAll(Tweaks.EDGE_TO_EDGE, "problems");
        lines.setCellFactory(list -> new ProblemCell(text, model::showInFolder, this::copy));
        lines.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            ProblemLine selected = lines.getSelectionModel().getSelectedItem();
            Path path = selected == null ? null : selected.path();
            if (path != null && COPY.match(event)) {
                copy(path);
                event.consume();
            } else if (path != null && event.getCode() == KeyCode.ENTER) {
                model.showInFolder(path);
                event.consume();
            }
        });
        Label none = new Label();
        none.setId("no-problems");
        none.getStyleClass().add(Styles.TEXT_MUTED);
        model.state().subscribe(state -> none.setText(none(state)));
        lines.setPlaceholder(none);
        page.setTop(explanation());
        page.setCenter(lines);
        model.groups().addListener((javafx.beans.Observable observable) -> show());
        show();
    }

    private String none(ProblemsViewModel.State state) {
        return switch (state) {
            case ASKING -> text.get("problems.asking");
            case READING -> text.get("problems.none-yet");
            case ALL_READ -> text.get("problems.none");
        };
    }

    private Node explanation() {
        Label what = new Label(text.get("problems.explanation"));
        what.setWrapText(true);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        Button retry = Controls.button(Feather.REFRESH_CW, text.get("problems.retry"));
        retry.setId("problems-retry");
        retry.setMinWidth(Button.USE_PREF_SIZE);
        retry.setOnAction(e -> model.retry());
        HBox bar = new HBox(16, what, retry);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("page-bar");
        return bar;
    }

    private void show() {
        List<ProblemLine> shown = new ArrayList<>();
        for (ProblemGroup group : model.groups()) {
            shown.add(new ProblemLine(group.kind(), group.files().size(), null));
            group.files().forEach(file -> shown.add(new ProblemLine(group.kind(), 0, file)));
        }
        lines.getItems().setAll(shown);
    }

    private void copy(Path path) {
        ClipboardContent content = new ClipboardContent();
        content.putString(path.toString());
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public void shown() {
        model.refresh();
    }

    @Override
    public void takeKeys() {
        takeFocus(lines);
    }
}
