package org.kith.app.window.naming;

import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Popups;

/**
 * A field for a person's name, with known names below it to complete to: arrow keys choose, Enter gives the name, Esc gives
 * up. FX thread only.
 */
public final class NameField extends TextField {

    /** Of the names below: wider than a tile, for the name and how many faces. */
    private static final double LARGEST_WIDTH_PX = 280;

    private final NameFieldViewModel model;
    private final String styleSheet;
    private final Popup popup = new Popup();
    private final Completions completions;
    private boolean tabGivesName;
    private Consumer<NamingStep> onCommit = step -> {};
    private Runnable onCancel = () -> {};

    /** @param styleSheet of the names below the field: they are a window of their own */
    public NameField(NameFieldViewModel model, Text text, String styleSheet) {
        this.model = model;
        this.styleSheet = styleSheet;
        this.completions = new Completions(model, text, () -> onCommit.accept(NamingStep.NEXT));
        getStyleClass().add("name-field");
        setPromptText(text.get("people.name.prompt"));
        setAccessibleText(text.get("people.name.field"));
        textProperty().bindBidirectional(model.text());
        popup.getContent().add(completions);
        popup.setHideOnEscape(false); // Esc is the field's
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        focusedProperty().subscribe(focused -> showCompletions());
        completions.empty().subscribe(empty -> showCompletions());
        sceneProperty().subscribe(scene -> showCompletions());
    }

    /** Tab and Shift+Tab give the name too, and go on; else they go to the next control. */
    public void setTabGivesName(boolean gives) {
        tabGivesName = gives;
    }

    public void setOnCommit(Consumer<NamingStep> action) {
        onCommit = action;
    }

    public void setOnCancel(Runnable action) {
        onCancel = action;
    }

    /**
     * Takes the keyboard.
     *
     * @param givenBefore whether there is a name already: it is selected, to be typed over
     */
    public void start(boolean givenBefore) {
        applyCss(); // without its skin the field would drop the letters typed until the next pulse
        requestFocus();
        if (givenBefore) {
            selectAll();
        } else {
            end(); // letters were typed before the field was there
        }
    }

    private void showCompletions() {
        if (!hasSomethingToShow()) {
            popup.hide();
        } else if (!popup.isShowing()) {
            Platform.runLater(this::placeCompletions); // the field may not have been laid out yet
        }
    }

    private boolean hasSomethingToShow() {
        return isFocused() && !completions.empty().get() && getScene() != null;
    }

    private void placeCompletions() {
        if (getScene() != null) {
            getScene().getRoot().applyCss();
            getScene().getRoot().layout(); // else a field that has just come is where it was made, and is covered
        }
        Bounds bounds = localToScreen(getLayoutBounds());
        if (!hasSomethingToShow() || bounds == null) {
            return;
        }
        completions.getStylesheets().setAll(styleSheet);
        Popups.dress(completions, this);
        completions.setMinWidth(bounds.getWidth());
        completions.setMaxWidth(Math.max(bounds.getWidth(), LARGEST_WIDTH_PX));
        Popups.showBy(popup, this, 2);
    }

    /** Puts the names below the field out of sight. */
    public void hideCompletions() {
        popup.hide();
    }

    private void keyPressed(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.DOWN) {
            model.down();
        } else if (code == KeyCode.UP) {
            model.up();
        } else if (code == KeyCode.ENTER) {
            onCommit.accept(NamingStep.NEXT);
        } else if (code == KeyCode.TAB && tabGivesName) {
            onCommit.accept(event.isShiftDown() ? NamingStep.PREVIOUS : NamingStep.NEXT);
        } else if (code == KeyCode.ESCAPE) {
            onCancel.run();
        } else {
            return;
        }
        event.consume();
    }
}
