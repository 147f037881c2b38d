package org.kith.app.window.fx;

import org.jspecify.annotations.Nullable;

/**
 * A sentence that passes by, with at most one thing to do about it.
 *
 * @param action what its button says; null for no button
 * @param lasting whether it stays until the user's next act
 */
public record Toast(String message, @Nullable String action, Runnable onAction, boolean lasting) {

    public Toast(String message, @Nullable String action, Runnable onAction) {
        this(message, action, onAction, false);
    }

    public static Toast of(String message) {
        return new Toast(message, null, () -> {});
    }
}
