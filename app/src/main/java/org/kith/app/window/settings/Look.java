package org.kith.app.window.settings;

import java.util.List;
import java.util.Locale;
import org.kith.app.text.Text;

/**
 * How the window looks, and what it speaks.
 *
 * @param language one of {@link #LANGUAGES}
 * @param textSize of the window's words
 * @param motion whether anything moves by itself
 */
public record Look(Theme theme, Locale language, TextSize textSize, Motion motion) {

    /** The languages Kith speaks. */
    public static final List<Locale> LANGUAGES = Text.languages();

    /** In the language of the system if Kith speaks it. */
    static Look first(Locale system) {
        Locale language = LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(system.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
        return new Look(Theme.LIGHT, language, TextSize.NORMAL, Motion.SYSTEM);
    }

    public Look withTheme(Theme other) {
        return new Look(other, language, textSize, motion);
    }

    public Look withLanguage(Locale other) {
        return new Look(theme, other, textSize, motion);
    }

    public Look withTextSize(TextSize other) {
        return new Look(theme, language, other, motion);
    }

    public Look withMotion(Motion other) {
        return new Look(theme, language, textSize, other);
    }
}
