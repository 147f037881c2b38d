package org.kith.app.window.fx;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The font of the window. On Windows and macOS the system's own shows every script; on Linux JavaFX finds glyphs outside
 * the default font for some letters and not for others, so that a font with Hangul has to be named.
 */
public final class Fonts {

    private static final List<String> WITH_HANGUL = List.of(
            "Noto Sans CJK KR",
            "Noto Sans KR",
            "Source Han Sans KR",
            "Pretendard",
            "NanumGothic",
            "Nanum Gothic",
            "UnDotum",
            "Baekmuk Dotum");

    private Fonts() {}

    /** Empty where the system's own font does, or there is no better one. */
    public static Optional<String> family(String os, Collection<String> installed) {
        if (!os.toLowerCase(Locale.ROOT).startsWith("linux")) {
            return Optional.empty();
        }
        return WITH_HANGUL.stream().filter(installed::contains).findFirst();
    }
}
