package org.kith.app.window.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kith.app.platform.WindowFigures;

/**
 * Adds up how long beats waited for the FX thread, and how far apart frames were, by what the window was doing. A beat that began
 * to wait in one phase and ran in the next counts for the one in which it ran. Confined to one thread.
 */
final class StallMeter {

    private static final double MANY_MS = 50;
    private static final double TOO_MANY_MS = 100;

    private final Map<String, Phase> phases = new LinkedHashMap<>();
    private Phase phase;
    private long phaseStart;
    private long lastFrame;

    StallMeter(String firstPhase, long nanoTime) {
        phase = new Phase();
        phases.put(firstPhase, phase);
        phaseStart = nanoTime;
        lastFrame = nanoTime;
    }

    /** From now on the window does this; it may have done so before. */
    void begin(String name, long nanoTime) {
        phase.nanos += nanoTime - phaseStart;
        phaseStart = nanoTime;
        phase = phases.computeIfAbsent(name, unseen -> new Phase());
    }

    /**
     * A beat has run.
     *
     * @param handedOver when it was handed to the FX thread
     * @param ran when it ran
     * @param gcMs spent by the garbage collector between this beat and the one before
     */
    void beat(long handedOver, long ran, double gcMs) {
        double ms = (ran - handedOver) / 1e6;
        phase.beats++;
        if (ms > MANY_MS) {
            phase.many++;
        }
        if (ms > TOO_MANY_MS) {
            phase.tooMany++;
        }
        if (ms > phase.longestMs) {
            phase.longestMs = ms;
            phase.gcOfLongestMs = Math.min(ms, gcMs);
        }
    }

    /** A frame begins. */
    void frame(long nanoTime) {
        phase.longestFrameGapMs = Math.max(phase.longestFrameGapMs, (nanoTime - lastFrame) / 1e6);
        lastFrame = nanoTime;
    }

    /** In the order in which the phases came. */
    List<WindowFigures.Stalls> stalls(long nanoTime) {
        phase.nanos += nanoTime - phaseStart;
        phaseStart = nanoTime;
        List<WindowFigures.Stalls> stalls = new ArrayList<>();
        phases.forEach((name, counted) -> stalls.add(new WindowFigures.Stalls(
                name,
                counted.nanos / 1e9,
                counted.beats,
                counted.longestMs,
                counted.many,
                counted.tooMany,
                counted.gcOfLongestMs,
                counted.longestFrameGapMs)));
        return stalls;
    }

    private static final class Phase {
        private long nanos;
        private int beats;
        private int many;
        private int tooMany;
        private double longestMs;
        private double gcOfLongestMs;
        private double longestFrameGapMs;
    }
}
