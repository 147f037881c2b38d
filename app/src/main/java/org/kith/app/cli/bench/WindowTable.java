package org.kith.app.cli.bench;

import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.kith.app.platform.WindowFigures;

/** {@link WindowFigures} for people to read. */
final class WindowTable {

    private WindowTable() {}

    static String of(WindowFigures figures) {
        StringJoiner lines = new StringJoiner(System.lineSeparator());
        lines.add("first picture:  " + ms(figures.firstPictureMs()) + " after the library was opened, "
                + ms(figures.firstPictureFromStartMs()) + " after the program was started");
        if (figures.picturesAfterJumpMs() != null) {
            lines.add("after a jump to the end, all pictures in sight:  " + ms(figures.picturesAfterJumpMs()));
        }
        lines.add(String.format(
                Locale.ROOT,
                "%-26s %7s %12s %10s %8s %8s %14s",
                "stalls while",
                "s",
                "longest, ms",
                "of it GC",
                "> 50 ms",
                "> 100 ms",
                "frame gap, ms"));
        figures.stalls()
                .forEach(stalls -> lines.add(String.format(
                        Locale.ROOT,
                        "%-26s %7.1f %12.1f %10.0f %8d %8d %14.1f",
                        stalls.during(),
                        stalls.seconds(),
                        stalls.longestMs(),
                        stalls.gcOfLongestMs(),
                        stalls.over50(),
                        stalls.over100(),
                        stalls.longestFrameGapMs())));
        WindowFigures.Tiles tiles = figures.tiles();
        if (tiles != null) {
            lines.add(String.format(
                    Locale.ROOT,
                    "live tiles:  %d at most, %.2f times the %d of a screen",
                    tiles.most(),
                    tiles.screens(),
                    tiles.aScreen()));
        }
        WindowFigures.Memory memory = figures.memory();
        lines.add(String.format(
                Locale.ROOT,
                "memory:  %s MB at most; Java heap %.0f MB at most, %.0f MB in use at the end",
                memory.peakMb() == null ? "unknown" : String.format(Locale.ROOT, "%.0f", memory.peakMb()),
                memory.heapPeakMb(),
                memory.heapMb()));
        return lines.toString();
    }

    private static String ms(@Nullable Double ms) {
        return ms == null ? "never" : String.format(Locale.ROOT, "%.0f ms", ms);
    }
}
