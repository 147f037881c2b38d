package org.kith.app.window.fx;

import atlantafx.base.theme.Styles;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.Text;

/**
 * Lies over the whole window and shows the current toast at its lower edge. It takes neither focus nor clicks from what is
 * below, and waits while somebody points at the toast or has gone to its button.
 */
public final class ToastLayer extends StackPane {

    private static final Duration SHOWN = Duration.seconds(6);

    private final ToastViewModel toasts;
    private final Text text;
    private final PauseTransition clock = new PauseTransition(SHOWN);

    public ToastLayer(ToastViewModel toasts, Text text) {
        this.toasts = toasts;
        this.text = text;
        getStyleClass().add("toast-layer");
        getStylesheets()
                .add(Objects.requireNonNull(ToastLayer.class.getResource("toast.css"))
                        .toExternalForm());
        setPickOnBounds(false);
        setAlignment(Pos.BOTTOM_CENTER);
        toasts.current().subscribe(toast -> toast.ifPresentOrElse(this::show, this::clear));
    }

    private void clear() {
        clock.stop();
        getChildren().clear();
    }

    private void show(Toast toast) {
        Label message = new Label(toast.message());
        message.setWrapText(true);
        HBox box = new HBox(message);
        box.getStyleClass().add("toast");
        box.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        box.setAccessibleRole(AccessibleRole.TEXT);
        box.setAccessibleText(toast.message());
        @Nullable String action = toast.action();
        if (action != null) {
            box.getChildren().add(button(toast, action));
        }
        box.getChildren().add(dismissButton(toast));
        getChildren().setAll(box);
        clock.setOnFinished(e -> toasts.dismiss(toast));
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
        return button;
    }

    private Button dismissButton(Toast toast) {
        Button button = new Button("✕");
        button.getStyleClass().addAll(Styles.FLAT, "toast-dismiss");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(text.get("undo.toast.dismiss"));
        button.setOnAction(e -> toasts.dismiss(toast));
        return button;
    }
}
