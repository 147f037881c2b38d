package org.kith.app.window.settings;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.function.BooleanSupplier;

/** How the window looks. */
public enum Theme {
    LIGHT,
    DARK,
    /** As other programs do: dark where the desktop is. */
    SYSTEM;

    private static final String LIGHT_SHEET = new PrimerLight().getUserAgentStylesheet();
    private static final String DARK_SHEET = new PrimerDark().getUserAgentStylesheet();

    /**
     * For {@link javafx.application.Application#setUserAgentStylesheet}.
     *
     * @param systemIsDark asked where it matters
     */
    public String styleSheet(BooleanSupplier systemIsDark) {
        boolean dark = this == DARK || (this == SYSTEM && systemIsDark.getAsBoolean());
        return dark ? DARK_SHEET : LIGHT_SHEET;
    }
}
