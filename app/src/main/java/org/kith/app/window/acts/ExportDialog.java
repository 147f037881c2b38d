package org.kith.app.window.acts;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.kith.app.text.Text;
import org.kith.app.window.fx.DialogDress;
import org.kith.engine.output.CopyForm;

/** Asks how copies of photos are to be. FX thread only. */
final class ExportDialog {

    /** For a mail or a phone, and for a large screen. */
    private static final List<Integer> SIDES_PX = List.of(1600, 3840);

    private final Text text;
    private final ToggleGroup forms = new ToggleGroup();
    private final CheckBox metadata;
    private final VBox box = new VBox(10);

    ExportDialog(Text text) {
        this.text = text;
        this.metadata = new CheckBox(text.get("export.metadata"));
        metadata.setId("export-metadata");
        metadata.setSelected(true);
        add("export-original", text.get("export.original"), CopyForm.ORIGINAL).setSelected(true);
        SIDES_PX.forEach(side -> add("export-" + side, text.get("export.jpeg", side), CopyForm.jpeg(side)));
        add(
                "export-full",
                text.get("export.jpeg-full"),
                new CopyForm(true, OptionalInt.empty(), CopyForm.USUAL_QUALITY, true));
        box.getChildren().add(metadata);
    }

    private RadioButton add(String id, String words, CopyForm form) {
        RadioButton button = new RadioButton(words);
        button.setId(id);
        button.setToggleGroup(forms);
        button.setUserData(form);
        box.getChildren().add(button);
        return button;
    }

    Optional<CopyForm> ask(Window owner, int photos) {
        ButtonType go = new ButtonType(text.get("export.go"), ButtonBar.ButtonData.OK_DONE);
        ButtonType no = new ButtonType(text.get("acts.no"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Dialog<CopyForm> dialog = new Dialog<>();
        DialogDress.put(dialog, owner, text.get("export.title"));
        DialogPane pane = dialog.getDialogPane();
        pane.setHeaderText(text.get("export.question", photos));
        pane.setContent(box);
        pane.getButtonTypes().setAll(go, no);
        dialog.setResultConverter(button -> go.equals(button) ? chosen() : null);
        return dialog.showAndWait();
    }

    private CopyForm chosen() {
        CopyForm form = (CopyForm) forms.getSelectedToggle().getUserData();
        return metadata.isSelected() ? form : form.withoutMetadata();
    }
}
