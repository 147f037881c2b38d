package org.kith.app.window.fx;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.Timer;
import com.sun.javafx.tk.Toolkit;
import java.lang.reflect.Field;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The beat by which JavaFX draws, which rests while nothing moves. JavaFX tells its timer to pause then, but the one for GTK does
 * not: it wakes the window sixty times a second for ever. This one stops it instead, and starts it again. Made of the insides of
 * JavaFX: where they are others than expected, all stays as it was.
 */
public final class RestingPulse extends Timer {

    private static final Logger LOG = LoggerFactory.getLogger(RestingPulse.class);

    /** Any but 0, which would say that it does not run. */
    private static final long RUNS = 1;

    private final Runnable beat;
    private final int periodMs;
    private Timer beating;

    private RestingPulse(Runnable beat, int periodMs) {
        super(beat);
        this.beat = beat;
        this.periodMs = periodMs;
        this.beating = started();
    }

    /** FX thread only, once JavaFX runs. */
    public static void install() {
        try {
            Toolkit toolkit = Toolkit.getToolkit();
            Field field = field(toolkit, "pulseTimer");
            Timer before = (Timer) field.get(toolkit);
            if (!before.getClass().getSimpleName().equals("GtkTimer")) {
                return;
            }
            Runnable beat = (Runnable) field(toolkit, "timerRunnable").get(toolkit);
            int periodMs = field(toolkit, "PULSE_INTERVAL").getInt(toolkit);
            RestingPulse pulse = new RestingPulse(beat, periodMs);
            pulse.start(periodMs);
            field.set(toolkit, pulse);
            before.stop();
        } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
            LOG.debug("The window is woken sixty times a second, whether anything moves or not", e);
        }
    }

    private static Field field(Object of, String name) throws NoSuchFieldException {
        Field field = of.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    private Timer started() {
        Timer timer = Application.GetApplication().createTimer(beat);
        timer.start(periodMs);
        return timer;
    }

    @Override
    protected long _start(Runnable runnable) {
        return RUNS;
    }

    @Override
    protected long _start(Runnable runnable, int period) {
        return RUNS;
    }

    @Override
    protected void _stop(long timer) {
        beating.stop();
    }

    @Override
    protected void _pause(long timer) {
        beating.stop();
    }

    @Override
    protected void _resume(long timer) {
        if (!beating.isRunning()) {
            beating = started();
        }
    }
}
