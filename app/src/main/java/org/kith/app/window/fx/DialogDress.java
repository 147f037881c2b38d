package org.kith.app.window.fx;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.stage.Window;

/** Dialogs look like the window they belong to, and do nothing by accident. FX thread only. */
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

    /** Enter and Escape are the answer that does nothing. */
    public static void safe(Dialog<?> dialog, ButtonType does, ButtonType keeps) {
        DialogPane pane = dialog.getDialogPane();
        ((Button) pane.lookupButton(does)).setDefaultButton(false);
        Button safe = (Button) pane.lookupButton(keeps);
        safe.setDefaultButton(true);
        dialog.setOnShown(e -> safe.requestFocus());
    }
}
