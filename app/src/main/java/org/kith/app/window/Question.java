package org.kith.app.window;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;
import org.kith.app.window.fx.DialogDress;

/** Asks before what cannot be undone: Enter and Escape are the answer that does nothing. FX thread only. */
final class Question {

    private final Stage owner;
    private final String title;

    Question(Stage owner, String title) {
        this.owner = owner;
        this.title = title;
    }

    /** Returns whether it is to be done, when the user has answered. */
    boolean ask(String question, String explanation, String yes, String no) {
        ButtonType does = new ButtonType(yes, ButtonBar.ButtonData.OK_DONE);
        ButtonType keeps = new ButtonType(no, ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, explanation, does, keeps);
        alert.setHeaderText(question);
        DialogDress.put(alert, owner, title);
        DialogDress.safe(alert, does, keeps);
        return alert.showAndWait().filter(does::equals).isPresent();
    }
}
