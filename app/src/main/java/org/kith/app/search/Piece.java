package org.kith.app.search;

import org.kith.engine.model.photo.PhotoCondition;

/**
 * A condition, and what it was read from.
 *
 * @param from where it begins in what was typed
 * @param to behind its last character
 * @param text what stands there
 */
public record Piece(int from, int to, String text, PhotoCondition condition) {

    /** Whether it was recognised, and is not just a word to look for. */
    public boolean isRecognised() {
        return !(condition instanceof PhotoCondition.Text);
    }
}
