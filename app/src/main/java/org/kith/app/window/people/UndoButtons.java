package org.kith.app.window.people;

import java.util.List;
import javafx.scene.control.Button;
import org.kith.app.text.KeyNames;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Controls;
import org.kith.app.window.fx.Navigator;
import org.kith.app.window.fx.Place;
import org.kith.app.window.fx.UndoViewModel;
import org.kordamp.ikonli.feather.Feather;

/** Undo, redo and all that was done, to be seen and clicked. */
public final class UndoButtons {

    private UndoButtons() {}

    public static List<Button> of(UndoViewModel undo, Navigator navigator, Text text) {
        Button back = Controls.iconButton(Feather.CORNER_UP_LEFT, text.get("undo.undo"));
        back.setId("undo");
        back.setOnAction(e -> undo.undo());
        back.disableProperty().bind(undo.canUndo().not());
        Button again = Controls.iconButton(Feather.CORNER_UP_RIGHT, text.get("undo.redo"));
        again.setId("redo");
        again.setOnAction(e -> undo.redo());
        again.disableProperty().bind(undo.canRedo().not());
        Button all = Controls.iconButton(Feather.CLOCK, text.get("history.open", KeyNames.of("Shortcut+H", text)));
        all.setId("open-history");
        all.setOnAction(e -> navigator.open(new Place.History()));
        return List.of(back, again, all);
    }
}
