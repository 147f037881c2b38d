package org.kith.app.window.problems;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.ProblemText;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Controls;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.store.row.Problem;
import org.kordamp.ikonli.feather.Feather;

/** A kind of problem with what to do about it, or a file with its folder. */
final class ProblemCell extends ListCell<ProblemLine> {

    private final Text text;
    private final Consumer<Path> showInFolder;
    private final Consumer<Path> copy;

    ProblemCell(Text text, Consumer<Path> showInFolder, Consumer<Path> copy) {
        this.text = text;
        this.showInFolder = showInFolder;
        this.copy = copy;
        // As wide as the list, not as its longest path.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ProblemLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Problem file = line.file();
        setGraphic(file == null ? kind(line) : file(file));
        setAccessibleText(file == null ? title(line) : file.path() + ", " + ProblemText.of(file.problem(), text));
    }

    private String title(ProblemLine line) {
        return title(line.kind(), line.files());
    }

    private Node kind(ProblemLine line) {
        Label title = new Label(title(line));
        title.getStyleClass().add(Styles.TEXT_BOLD);
        Label advice = new Label(advice(line.kind()));
        advice.getStyleClass().add(Styles.TEXT_MUTED);
        advice.setWrapText(true);
        VBox box = new VBox(2, title, advice);
        box.getStyleClass().add("problem-kind");
        return box;
    }

    private Node file(Problem file) {
        Path path = file.path();
        Label name = new Label(String.valueOf(path.getFileName()));
        Label reason = new Label(ProblemText.of(file.problem(), text));
        reason.getStyleClass().add("problem-reason");
        reason.setMinWidth(0);
        Label folder = new Label(String.valueOf(path.getParent()));
        folder.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        folder.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        folder.setMaxWidth(Double.MAX_VALUE);
        VBox words = new VBox(2, new HBox(12, name, reason), folder);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button show = Controls.button(Feather.FOLDER, text.get("problems.show-in-folder"));
        show.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        show.setMinWidth(Button.USE_PREF_SIZE);
        show.setOnAction(e -> showInFolder.accept(path));
        Button copyPath = Controls.iconButton(Feather.COPY, text.get("problems.copy-path"));
        copyPath.setOnAction(e -> copy.accept(path));
        HBox row = new HBox(6, words, show, copyPath);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private String title(PhotoProblem.Kind kind, int files) {
        return switch (kind) {
            case NOT_A_PICTURE -> text.get("problems.not-a-picture", files);
            case UNSUPPORTED_FORMAT -> text.get("problems.unsupported-format", files);
            case CORRUPT -> text.get("problems.corrupt", files);
            case DAMAGED -> text.get("problems.damaged", files);
            case TOO_LARGE -> text.get("problems.too-large", files);
            case UNREADABLE -> text.get("problems.unreadable", files);
            case MISSING -> text.get("problems.missing", files);
            case INTERNAL -> text.get("problems.internal", files);
        };
    }

    private String advice(PhotoProblem.Kind kind) {
        return switch (kind) {
            case NOT_A_PICTURE -> text.get("problems.not-a-picture.advice");
            case UNSUPPORTED_FORMAT -> text.get("problems.unsupported-format.advice");
            case CORRUPT -> text.get("problems.corrupt.advice");
            case DAMAGED -> text.get("problems.damaged.advice");
            case TOO_LARGE -> text.get("problems.too-large.advice");
            case UNREADABLE -> text.get("problems.unreadable.advice");
            case MISSING -> text.get("problems.missing.advice");
            case INTERNAL -> text.get("problems.internal.advice");
        };
    }
}
