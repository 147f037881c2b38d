package org.kith.app.window.fx;

import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * What a control says when it is pointed at. A {@link Tooltip} is a window of its own and takes milliseconds to make: it is made
 * when the pointer first comes. FX thread only.
 */
public final class Hint {

    private Hint() {}

    /** @param hint empty for none */
    public static void put(Control control, String hint) {
        boolean first = control.getProperties().put(Hint.class, hint) == null;
        if (first) {
            control.addEventHandler(MouseEvent.MOUSE_ENTERED, e -> show(control));
        }
        if (control.getTooltip() != null) {
            show(control);
        }
    }

    private static void show(Control control) {
        String hint = (String) control.getProperties().getOrDefault(Hint.class, "");
        if (hint.isEmpty()) {
            control.setTooltip(null);
        } else if (control.getTooltip() == null) {
            control.setTooltip(new Tooltip(hint));
        } else {
            control.getTooltip().setText(hint);
        }
    }
}
