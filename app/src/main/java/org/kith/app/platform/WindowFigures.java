package org.kith.app.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of a window; as {@code kith bench window --json} prints it.
 *
 * @param firstPictureMs from opening the library to the first photo on the screen; null if there was none
 * @param firstPictureFromStartMs the same from the start of the process
 * @param picturesAfterJumpMs from a jump to the end of the grid until all photos in sight were on the screen; null if
 *     there was no jump
 * @param searchesMs of each search that was typed, from its last key until the last answer was on the screen
 * @param answersMs of each question that was answered or taken back, from the key until the next one was on the screen
 * @param stalls of the FX thread, by what the window was doing
 * @param tiles that were alive at once; null if no grid was seen
 */
public record WindowFigures(
        @Nullable Double firstPictureMs,
        @Nullable Double firstPictureFromStartMs,
        @Nullable Double picturesAfterJumpMs,
        List<Double> searchesMs,
        List<Double> answersMs,
        List<Stalls> stalls,
        @Nullable Tiles tiles,
        Memory memory) {

    public WindowFigures {
        searchesMs = List.copyOf(searchesMs);
        answersMs = List.copyOf(answersMs);
        stalls = List.copyOf(stalls);
    }

    /**
     * How long something handed to the FX thread had to wait there.
     *
     * @param during what the window was doing
     * @param beats how often it was tried
     * @param over50 beats that waited for more than 50 ms
     * @param over100 beats that waited for more than 100 ms
     * @param gcOfLongestMs how much of the longest wait the garbage collector took
     * @param longestFrameGapMs the longest time between two frames, which also wait for the drawing of the one before
     */
    public record Stalls(
            String during,
            double seconds,
            int beats,
            double longestMs,
            int over50,
            int over100,
            double gcOfLongestMs,
            double longestFrameGapMs) {}

    /**
     * Tiles of the grid.
     *
     * @param most that existed at once
     * @param aScreen that were in sight at once, at most
     */
    public record Tiles(int most, int aScreen) {

        public double screens() {
            return aScreen == 0 ? 0 : (double) most / aScreen;
        }
    }

    /**
     * In MB of 2²⁰ bytes.
     *
     * @param peakMb of the whole process; null where the system does not say
     * @param heapMb of the Java heap in use after everything, once collected
     * @param heapPeakMb of the Java heap, garbage included
     */
    public record Memory(@Nullable Double peakMb, double heapMb, double heapPeakMb) {}
}
