package org.kith.app.cli.people;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.Json;
import org.kith.engine.Engine;
import org.kith.engine.people.LibraryQuality;
import org.kith.engine.people.Proportion;

/** Prints how good the machine's assignments are in the user's own library. */
final class QualityReport {

    private final PrintWriter out;
    private final boolean json;

    QualityReport(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    /**
     * A figure as JSON has it.
     *
     * @param value null where there are too few verdicts to tell
     */
    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Figure(@Nullable Double value, double low, double high, int hits, int of) {

        static Figure of(Proportion proportion) {
            return new Figure(
                    LibraryQuality.tells(proportion) ? proportion.value() : null,
                    proportion.low(),
                    proportion.high(),
                    proportion.hits(),
                    proportion.of());
        }
    }

    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Report(Figure precision, Figure recall, int leftOut) {}

    int print(Supplier<Engine> openLibrary) {
        LibraryQuality quality;
        try (Engine engine = openLibrary.get()) {
            quality = engine.doubts().quality();
        }
        if (json) {
            out.println(Json.line(
                    new Report(Figure.of(quality.precision()), Figure.of(quality.recall()), quality.leftOut())));
        } else {
            print("Right, of those Kith took for somebody", quality.precision());
            print("Found, of those who are somebody Kith knew", quality.recall());
            out.println("Judged by what you said of single faces. Words about groups and ignored faces do not count: "
                    + quality.leftOut() + ".");
            out.println("One looks where one doubts, so Kith is rather more often right than this says; of faces you"
                    + " never looked at it says nothing.");
        }
        out.flush();
        return ExitCode.DONE;
    }

    private void print(String what, Proportion proportion) {
        out.println(
                LibraryQuality.tells(proportion)
                        ? String.format(
                                Locale.ROOT,
                                "%s: %.1f %% (95 %% sure: %.1f to %.1f %%; %,d of %,d)",
                                what,
                                100 * proportion.value(),
                                100 * proportion.low(),
                                100 * proportion.high(),
                                proportion.hits(),
                                proportion.of())
                        : String.format(
                                Locale.ROOT,
                                "%s: too few to tell (%,d of %,d; %,d are needed)",
                                what,
                                proportion.hits(),
                                proportion.of(),
                                LibraryQuality.FEWEST));
    }
}
