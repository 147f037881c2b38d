package org.kith.app.text;

import java.time.Duration;

/** How long a video is, as players write it: the same in the window and on the command line. */
public final class LengthText {

    private LengthText() {}

    /** {@code 0:07}, {@code 1:02:03}; empty of no length. */
    public static String of(Duration length) {
        long seconds = Math.round(length.toMillis() / 1000.0);
        if (length.isZero()) {
            return "";
        }
        return seconds < 3600
                ? "%d:%02d".formatted(seconds / 60, seconds % 60)
                : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
