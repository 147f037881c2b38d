package org.kith.app.window.people;

import java.util.List;
import javafx.scene.control.Button;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Controls;
import org.kith.app.window.fx.UndoViewModel;
import org.kordamp.ikonli.feather.Feather;

/** Undo and redo, to be seen and clicked. */
public final class UndoButtons {

    private UndoButtons() {}

    public static List<Button> of(UndoViewModel undo, Text text) {
        Button back = Controls.iconButton(Feather.CORNER_UP_LEFT, text.get("undo.undo"));
        back.setId("undo");
        back.setOnAction(e -> undo.undo());
        back.disableProperty().bind(undo.canUndo().not());
        Button again = Controls.iconButton(Feather.CORNER_UP_RIGHT, text.get("undo.redo"));
        again.setId("redo");
        again.setOnAction(e -> undo.redo());
        again.disableProperty().bind(undo.canRedo().not());
        return List.of(back, again);
    }
}
