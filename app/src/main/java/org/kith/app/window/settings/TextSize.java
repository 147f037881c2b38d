package org.kith.app.window.settings;

/** How large words are; all else grows with them. */
public enum TextSize {
    NORMAL(14),
    LARGE(17),
    LARGEST(20);

    private final int px;

    TextSize(int px) {
        this.px = px;
    }

    /** Of the words that are neither headings nor small print. */
    public int px() {
        return px;
    }
}
