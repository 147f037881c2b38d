package org.kith.app.window.fx;

import atlantafx.base.theme.Styles;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.Text;

/**
 * Lies over the whole window and shows the current toast at the lower end of the side bar: there are no names there that it
 * could speak of. It takes neither focus nor clicks from what is below, and waits while somebody points at the toast or has gone to its
 * button.
 */
public final class ToastLayer extends StackPane {

    private static final Duration SHOWN = Duration.seconds(6);

    /** Around it, within the side bar. */
    private static final double MARGIN_PX = 22;

    private final ToastViewModel toasts;
    private final Text text;
    private final ReadOnlyDoubleProperty sideBarPx;
    private final PauseTransition clock = new PauseTransition(SHOWN);

    /** @param sideBarPx how wide it may be */
    public ToastLayer(ToastViewModel toasts, Text text, ReadOnlyDoubleProperty sideBarPx) {
        this.toasts = toasts;
        this.text = text;
        this.sideBarPx = sideBarPx;
        getStyleClass().add("toast-layer");
        getStylesheets()
                .add(Objects.requireNonNull(ToastLayer.class.getResource("toast.css"))
                        .toExternalForm());
        setPickOnBounds(false);
        setAlignment(Pos.BOTTOM_LEFT);
        toasts.current().subscribe(toast -> toast.ifPresentOrElse(this::show, this::clear));
    }

    private void clear() {
        clock.stop();
        getChildren().clear();
    }

    private void show(Toast toast) {
        Label message = new Label(toast.message());
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        HBox buttons = new HBox();
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox box = new VBox(message, buttons);
        box.getStyleClass().add("toast");
        box.setMinHeight(USE_PREF_SIZE);
        box.setMaxHeight(USE_PREF_SIZE);
        box.maxWidthProperty().bind(sideBarPx.subtract(MARGIN_PX));
        box.setAccessibleRole(AccessibleRole.TEXT);
        box.setAccessibleText(toast.message());
        @Nullable String action = toast.action();
        if (action != null) {
            buttons.getChildren().add(button(toast, action));
        }
        buttons.getChildren().add(dismissButton(toast));
        getChildren().setAll(box);
        clock.setOnFinished(e -> toasts.dismiss(toast));
        if (toast.lasting()) {
            clock.stop();
            return;
        }
        clock.playFromStart();
        box.hoverProperty().subscribe(hover -> waitWhile(hover || box.isFocusWithin()));
        box.focusWithinProperty().subscribe(focus -> waitWhile(focus || box.isHover()));
    }

    private void waitWhile(boolean looking) {
        if (looking) {
            clock.stop();
        } else if (!getChildren().isEmpty()) {
            clock.playFromStart();
        }
    }

    private Button button(Toast toast, String label) {
        Button button = new Button(label);
        button.getStyleClass().addAll(Styles.FLAT, "toast-action");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> toasts.act(toast));
        leaveKeys(button);
        return button;
    }

    /** Whoever clicks it leaves the keys where they are: else they would be nowhere when it is gone, and then anywhere. */
    private static void leaveKeys(Button button) {
        button.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> button.setFocusTraversable(false));
        button.addEventFilter(MouseEvent.MOUSE_RELEASED, e -> button.setFocusTraversable(true));
    }

    private Button dismissButton(Toast toast) {
        Button button = new Button("✕");
        button.getStyleClass().addAll(Styles.FLAT, "toast-dismiss");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(text.get("undo.toast.dismiss"));
        button.setOnAction(e -> toasts.dismiss(toast));
        leaveKeys(button);
        return button;
    }
}
