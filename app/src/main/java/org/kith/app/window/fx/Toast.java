package org.kith.app.window.fx;

import org.jspecify.annotations.Nullable;

/**
 * A sentence that passes by, with at most one thing to do about it.
 *
 * @param action what its button says; null for no button
 */
public record Toast(String message, @Nullable String action, Runnable onAction) {

    public static Toast of(String message) {
        return new Toast(message, null, () -> {});
    }
}
