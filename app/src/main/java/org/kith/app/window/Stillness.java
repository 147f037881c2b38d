package org.kith.app.window;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.kith.app.window.settings.Motion;

/**
 * Decides whether anything in the window moves by itself. Kith itself animates nothing: what is left are JavaFX's turning
 * circles and sliding bars, which a sheet of styles holds still in the window and its dialogs. FX thread only.
 */
final class Stillness {

    static final String SHEET =
            Objects.requireNonNull(Stillness.class.getResource("still.css")).toExternalForm();

    private final List<String> sheets;
    private final Supplier<Motion> chosen;
    private final BooleanSupplier system;
    private final Executor aside;

    /**
     * Decides nothing yet.
     *
     * @param sheets those of the window
     * @param system whether it is asked for less motion
     * @param aside asks the system, which takes its time
     */
    Stillness(List<String> sheets, Supplier<Motion> chosen, BooleanSupplier system, Executor aside) {
        this.sheets = sheets;
        this.chosen = chosen;
        this.system = system;
        this.aside = aside;
    }

    /** By what is chosen now; where the system decides, as soon as it has said so. */
    void decide() {
        if (chosen.get() == Motion.SYSTEM) {
            aside.execute(() -> {
                boolean still = system.getAsBoolean();
                Platform.runLater(() -> hold(chosen.get().isStill(() -> still)));
            });
        } else {
            hold(chosen.get().isStill(system));
        }
    }

    private void hold(boolean still) {
        if (!still) {
            sheets.remove(SHEET);
        } else if (!sheets.contains(SHEET)) {
            sheets.add(SHEET);
        }
    }
}
