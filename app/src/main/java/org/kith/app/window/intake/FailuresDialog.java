package org.kith.app.window.intake;

import java.util.List;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ListView;
import javafx.stage.Window;
import org.kith.app.text.Text;
import org.kith.app.text.Visible;
import org.kith.app.window.fx.DialogDress;
import org.kith.engine.intake.IntakeReport.Failure;

/** Says of each photo that did not come why. FX thread only. */
final class FailuresDialog {

    private static final double WIDTH_PX = 640;
    private static final double HEIGHT_PX = 280;

    private final Text text;

    FailuresDialog(Text text) {
        this.text = text;
    }

    void show(Window owner, List<Failure> failures) {
        Dialog<ButtonType> dialog = new Dialog<>();
        DialogDress.put(dialog, owner, text.get("intake.title"));
        DialogPane pane = dialog.getDialogPane();
        pane.setHeaderText(text.get("intake.failed", failures.size()));
        ListView<String> lines = new ListView<>();
        lines.setId("intake-failures");
        lines.setAccessibleText(pane.getHeaderText());
        lines.setPrefSize(WIDTH_PX, HEIGHT_PX);
        lines.getItems().setAll(failures.stream().map(this::line).toList());
        pane.setContent(lines);
        pane.getButtonTypes().setAll(new ButtonType(text.get("intake.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
        dialog.show();
    }

    private String line(Failure failure) {
        return switch (failure.reason()) {
            case UNREADABLE -> text.get("intake.reason.unreadable", failure.photo(), Visible.name(failure.detail()));
            case DISK_FULL -> text.get("intake.reason.disk-full", failure.photo());
            case DIFFERS -> text.get("intake.reason.differs", failure.photo());
            case NOT_WRITTEN -> text.get("intake.reason.not-written", failure.photo(), Visible.name(failure.detail()));
        };
    }
}
