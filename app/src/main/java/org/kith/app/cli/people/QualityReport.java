package org.kith.app.cli.people;

import java.io.PrintWriter;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.Json;
import org.kith.app.text.Text;
import org.kith.engine.Engine;
import org.kith.engine.people.LibraryQuality;
import org.kith.engine.people.Proportion;

/** Prints how good the machine's assignments are in the user's own library. */
final class QualityReport {

    private final PrintWriter out;
    private final boolean json;
    private final Text text;

    QualityReport(PrintWriter out, boolean json, Text text) {
        this.out = out;
        this.json = json;
        this.text = text;
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
            print("cli.quality.right", quality.precision());
            print("cli.quality.found", quality.recall());
            out.println(text.get("cli.quality.judged", quality.leftOut()));
            out.println(text.get("cli.quality.rather-better"));
        }
        out.flush();
        return ExitCode.DONE;
    }

    private void print(String key, Proportion proportion) {
        String what = text.get(key);
        out.println(
                LibraryQuality.tells(proportion)
                        ? text.get(
                                "cli.quality.figure",
                                what,
                                100 * proportion.value(),
                                100 * proportion.low(),
                                100 * proportion.high(),
                                proportion.hits(),
                                proportion.of())
                        : text.get(
                                "cli.quality.too-few",
                                what,
                                proportion.hits(),
                                proportion.of(),
                                LibraryQuality.FEWEST));
    }
}
