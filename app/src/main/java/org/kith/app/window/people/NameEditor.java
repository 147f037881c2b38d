package org.kith.app.window.people;

import javafx.application.Platform;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.kith.app.text.Text;
import org.kith.app.window.naming.NameField;

/** The field in place of a name. Lives as long as the name is being typed. FX thread only. */
public final class NameEditor extends StackPane {

    private final NamingViewModel model;
    private final NameField field;
    private final Subscription asking;
    private boolean stopped;

    public NameEditor(NamingViewModel model, Text text) {
        this.model = model;
        this.field = new NameField(model.field(), text, PeopleStyle.sheet());
        field.setTabGivesName(true);
        field.setOnCommit(model::commit);
        field.setOnCancel(model::cancel);
        getChildren().add(field);
        this.asking = model.asking().subscribe((before, asked) -> {
            if (asked) {
                field.hideCompletions();
            } else {
                field.requestFocus();
            }
        });
        field.focusedProperty().subscribe((before, focused) -> {
            if (!focused) {
                Platform.runLater(this::leaveIfDeserted);
            }
        });
    }

    /** Looked at later: the field loses the keyboard on its way to the next tile too, and while another window has it. */
    private void leaveIfDeserted() {
        boolean deserted =
                field.getScene() != null && !field.equals(field.getScene().getFocusOwner());
        if (!stopped && deserted) {
            model.leave();
        }
    }

    /** Takes the keyboard as soon as it is in the window: what is typed meanwhile goes to the grid, which passes it on. */
    public void start() {
        if (getScene() == null) {
            Platform.runLater(() -> field.start(isToTypeOver()));
        } else {
            field.start(isToTypeOver());
        }
    }

    /** A name that was given, and not one of which a letter was typed already. */
    private boolean isToTypeOver() {
        return model.isRenaming() && !model.field().isTyped();
    }

    public void stop() {
        stopped = true;
        asking.unsubscribe();
    }
}
