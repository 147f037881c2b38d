package org.kith.app.window.bench;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;

/** Turns the wheel over something that scrolls. FX thread only. */
final class Wheel {

    private static final double AT_LEAST_PX_A_SECOND = 3000;

    /** Of a grid that is this many pixels high and more, a whole way takes about {@link #A_WAY_SECONDS}. */
    private static final double A_WAY_SECONDS = 30;

    private final Sight sight;
    private final String selector;
    private boolean down;
    private double before;

    /** @param selector of what scrolls; it may come later */
    Wheel(Sight sight, String selector, boolean down) {
        this.sight = sight;
        this.selector = selector;
        this.down = down;
    }

    void turnRound() {
        down = !down;
    }

    /** @return whether this is the end, or nothing is there to scroll */
    boolean turn(double seconds) {
        double elapsed = seconds - before;
        before = seconds;
        Node scrolled = sight.find(selector).orElse(null);
        ScrollBar bar = scrolled == null ? null : sight.scrollBar(scrolled).orElse(null);
        if (scrolled == null || bar == null || bar.getValue() == (down ? bar.getMax() : bar.getMin())) {
            return true;
        }
        double speed = Math.max(AT_LEAST_PX_A_SECOND, (bar.getMax() - bar.getMin()) / A_WAY_SECONDS);
        Event.fireEvent(scrolled, notch(speed * elapsed * (down ? -1 : 1)));
        return false;
    }

    private static ScrollEvent notch(double px) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                0,
                0,
                0,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                px,
                0,
                px,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }
}
