package org.kith.app.window.fx;

import javafx.scene.Scene;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.stage.Window;

/** Dialogs look like the window they belong to. FX thread only. */
public final class DialogDress {

    private DialogDress() {}

    /** Puts the dialog over the window, in its fonts and colours. */
    public static void put(Dialog<?> dialog, Window owner, String title) {
        dialog.initOwner(owner);
        dialog.setTitle(title);
        DialogPane pane = dialog.getDialogPane();
        Scene scene = owner.getScene();
        pane.setStyle(scene.getRoot().getStyle());
        pane.getStylesheets().setAll(scene.getStylesheets());
    }
}
