package org.kith.app.cli.bench;

import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.Columns;
import org.kith.app.cli.base.Names;
import org.kith.app.platform.WindowFigures;
import org.kith.app.text.Text;

/** {@link WindowFigures} for people to read. */
final class WindowTable {

    private static final int[] COLUMNS = {7, 12, 10, 8, 8, 14};
    private static final int WHILE_COLUMNS = 26;

    private final Text text;

    WindowTable(Text text) {
        this.text = text;
    }

    String of(WindowFigures figures) {
        StringJoiner lines = new StringJoiner(System.lineSeparator());
        lines.add(text.get(
                "cli.bench.window.first-picture", ms(figures.firstPictureMs()), ms(figures.firstPictureFromStartMs())));
        if (figures.picturesAfterJumpMs() != null) {
            lines.add(text.get("cli.bench.window.after-jump", ms(figures.picturesAfterJumpMs())));
        }
        if (!figures.searchesMs().isEmpty()) {
            lines.add(text.get(
                    "cli.bench.window.searches",
                    figures.searchesMs().size(),
                    Samples.of(figures.searchesMs()).summary("ms")));
        }
        if (!figures.answersMs().isEmpty()) {
            lines.add(text.get(
                    "cli.bench.window.answers",
                    figures.answersMs().size(),
                    Samples.of(figures.answersMs()).summary("ms")));
        }
        lines.add(line(
                text.get("cli.bench.window.stalls-while"),
                text.get("cli.bench.window.seconds"),
                text.get("cli.bench.window.longest"),
                text.get("cli.bench.window.of-it-gc"),
                text.get("cli.bench.window.over-fifty"),
                text.get("cli.bench.window.over-hundred"),
                text.get("cli.bench.window.frame-gap")));
        figures.stalls()
                .forEach(stalls -> lines.add(line(
                        text.get("cli.bench.window.during." + Names.key(stalls.during())),
                        fixed(stalls.seconds(), 1),
                        fixed(stalls.longestMs(), 1),
                        fixed(stalls.gcOfLongestMs(), 0),
                        String.valueOf(stalls.over50()),
                        String.valueOf(stalls.over100()),
                        fixed(stalls.longestFrameGapMs(), 1))));
        WindowFigures.Tiles tiles = figures.tiles();
        if (tiles != null) {
            lines.add(text.get("cli.bench.window.tiles", tiles.most(), tiles.screens(), tiles.aScreen()));
        }
        WindowFigures.Memory memory = figures.memory();
        lines.add(text.get(
                "cli.bench.window.memory",
                memory.peakMb() == null ? text.get("cli.bench.window.memory-unknown") : fixed(memory.peakMb(), 0),
                memory.heapPeakMb(),
                memory.heapMb()));
        return lines.toString();
    }

    /** @param figures as many as there are columns of them */
    private static String line(String during, String... figures) {
        StringBuilder line = new StringBuilder(Columns.padded(during, WHILE_COLUMNS));
        for (int i = 0; i < COLUMNS.length; i++) {
            line.append(' ').append(Columns.behind(figures[i], COLUMNS[i]));
        }
        return line.toString();
    }

    private static String fixed(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private String ms(@Nullable Double ms) {
        return ms == null ? text.get("cli.bench.window.never") : fixed(ms, 0) + " ms";
    }
}
