package org.kith.app.window.settings;

import java.util.function.BooleanSupplier;

/** Whether anything in the window moves by itself. */
public enum Motion {
    /** As other programs do: still where the desktop is asked for less motion. */
    SYSTEM,
    STILL,
    MOVING;

    /** @param systemIsStill asked where it matters */
    public boolean isStill(BooleanSupplier systemIsStill) {
        return this == STILL || (this == SYSTEM && systemIsStill.getAsBoolean());
    }
}
