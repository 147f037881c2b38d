package org.kith.app.cli.people;

import java.util.List;
import java.util.Locale;
import org.kith.app.cli.base.Counted;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.Json;
import org.kith.app.cli.base.KithCommand;
import org.kith.engine.Engine;
import org.kith.engine.people.Outliers;
import org.kith.engine.people.Outliers.Outlier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith outliers}: faces that may be somebody else's. */
@Command(name = "outliers")
public final class OutliersCommand extends KithCommand {

    @Parameters(index = "0", paramLabel = "PERSON", descriptionKey = "kith.option.person")
    private String person = "";

    @Option(names = "--json", descriptionKey = "kith.option.json-array")
    private boolean json;

    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Entry(long face, String photo, boolean decided, double squaredDistance, double threshold) {

        static Entry of(Outlier outlier, double threshold) {
            return new Entry(
                    outlier.face().value(),
                    outlier.photo().toString(),
                    outlier.decided(),
                    outlier.squaredDistance(),
                    threshold);
        }
    }

    @Override
    public Integer call() {
        Outliers found;
        try (Engine engine = openForReading()) {
            found = engine.doubts().outliers(engine.people().person(person));
        }
        double threshold = found.farthestSquaredDistance();
        List<Outlier> outliers = found.outliers();
        if (json) {
            out().println(Json.lines(outliers.stream()
                    .map(outlier -> Entry.of(outlier, threshold))
                    .toList()));
        } else if (found.decided() == 0 || found.faces() < 2) {
            out().println("There is nothing to compare with: decide on two faces of this person at least.");
        } else if (outliers.isEmpty()) {
            out().println("None of " + Counted.of(found.faces(), "face") + " lies far from the others.");
        } else {
            outliers.forEach(o -> out().printf(
                            Locale.ROOT,
                            "%.3f  face %s%s  %s%n",
                            o.squaredDistance(),
                            o.face(),
                            o.decided() ? " (your word)" : "",
                            o.photo()));
            out().printf(Locale.ROOT, "Beyond %.3f Kith would not ask.%n", threshold);
        }
        out().flush();
        return ExitCode.DONE;
    }
}
