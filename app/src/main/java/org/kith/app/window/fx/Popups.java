package org.kith.app.window.fx;

import java.util.List;
import java.util.Objects;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.stage.Window;

/**
 * Makes what lies in a popup look as the window does: a popup has a scene of its own, without its fonts and styles. FX
 * thread only.
 */
public final class Popups {

    private Popups() {}

    /** Below the owner, or above it where there is no room below: never over it. */
    public static void showBy(Popup popup, Node owner, double gapPx) {
        Bounds bounds = owner.localToScreen(owner.getLayoutBounds());
        popup.show(owner, bounds.getMinX(), bounds.getMaxY() + gapPx);
        Screen.getScreensForRectangle(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight())
                .stream()
                .findFirst()
                .map(Screen::getVisualBounds)
                .filter(screen -> bounds.getMaxY() + gapPx + popup.getHeight() > screen.getMaxY())
                .filter(screen -> bounds.getMinY() - gapPx - popup.getHeight() >= screen.getMinY())
                .ifPresent(screen -> popup.setY(bounds.getMinY() - gapPx - popup.getHeight()));
    }

    /**
     * To be called before the popup is shown.
     *
     * @param anchor beside which it is shown; may be in a popup itself
     */
    public static void dress(Parent content, Node anchor) {
        Scene scene = windowOf(anchor);
        content.setStyle(Objects.requireNonNullElse(scene.getRoot().getStyle(), ""));
        for (String sheet : List.copyOf(scene.getStylesheets())) {
            if (!content.getStylesheets().contains(sheet)) {
                content.getStylesheets().add(sheet);
            }
        }
        if (!content.getStyleClass().contains("popup-box")) {
            content.getStyleClass().add("popup-box");
            // Where nothing composes windows, the corners outside the curve would be black or white.
            if (Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
                content.getStyleClass().add("rounded");
            }
        }
    }

    private static Scene windowOf(Node anchor) {
        Window window = anchor.getScene().getWindow();
        while (window instanceof PopupWindow popup) {
            window = popup.getOwnerWindow();
        }
        return window.getScene();
    }
}
