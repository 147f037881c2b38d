package org.kith.app.cli.people;

import java.util.List;
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
            tell("cli.outliers.too-few");
        } else if (outliers.isEmpty()) {
            tell("cli.outliers.none", counted(found.faces(), "face"));
        } else {
            outliers.forEach(o -> tell(
                    o.decided() ? "cli.outliers.line-decided" : "cli.outliers.line",
                    o.squaredDistance(),
                    o.face(),
                    o.photo()));
            tell("cli.outliers.beyond", threshold);
        }
        out().flush();
        return ExitCode.DONE;
    }
}
