package org.kith.app.cli.library;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.Csv;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.Json;
import org.kith.app.cli.base.KithCommand;
import org.kith.app.cli.base.Names;
import org.kith.app.cli.base.PeopleWriter;
import org.kith.app.cli.base.PixelBox;
import org.kith.engine.Engine;
import org.kith.engine.model.Box;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.Verdict;
import org.kith.engine.people.LibraryTrust;
import org.kith.engine.people.Trust;
import org.kith.engine.store.row.FaceRow;
import org.kith.engine.store.row.VerdictSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kith faces}: everything known of every face, a line each, as JSON or as a table. */
@Command(name = "faces")
public final class FacesCommand extends KithCommand {

    private static final int FRACTION_DIGITS = 6;

    /** The box is in fractions of the upright photo. */
    private static final List<String> COLUMNS = List.of(
            "face",
            "photo",
            "x",
            "y",
            "width",
            "height",
            "score",
            "quality",
            "role",
            "cluster",
            "person",
            "personId",
            "verdict",
            "source",
            "assigned",
            "assignedId",
            "probability",
            "model");

    @Option(names = "--jsonl")
    @SuppressWarnings("UnusedVariable") // scripts may say so; it is what is printed anyway
    private boolean jsonl;

    @Option(names = "--csv", descriptionKey = "kith.option.csv")
    private boolean csv;

    @Option(names = "--embeddings")
    private boolean embeddings;

    /** Person and verdict are the user's; whom the machine assigns the face to has a probability. */
    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Line(
            long face,
            String photo,
            PixelBox box,
            List<double[]> landmarks,
            double score,
            double quality,
            String role,
            @Nullable Long cluster,
            @Nullable String person,
            @Nullable Long personId,
            @Nullable String verdict,
            @Nullable String source,
            @Nullable String assigned,
            @Nullable Long assignedId,
            @Nullable Double probability,
            @Nullable String model) {}

    @Override
    public Integer call() {
        try (Engine engine = openForReading()) {
            LibraryTrust trust = engine.explainer().trust();
            if (csv) {
                PeopleWriter.exactly(out(), Csv.line(embeddings ? with(COLUMNS, "embedding") : COLUMNS));
            }
            engine.gallery().forEachFace(embeddings, row -> {
                Optional<Trust> assigned = trust.ofAssigned(row.id());
                if (csv) {
                    PeopleWriter.exactly(out(), Csv.line(cells(row, assigned)));
                } else {
                    print(row, assigned);
                }
            });
        }
        out().flush();
        return ExitCode.DONE;
    }

    private List<@Nullable Object> cells(FaceRow row, Optional<Trust> trust) {
        Box box = row.detected().box();
        Verdict verdict = row.verdict();
        VerdictSource source = row.source();
        List<@Nullable Object> cells = Arrays.asList(
                row.id().value(),
                row.photo().toString(),
                fraction(box.x()),
                fraction(box.y()),
                fraction(box.width()),
                fraction(box.height()),
                thousandth(row.detected().score()),
                thousandth(row.quality().value()),
                Names.of(row.quality().role()),
                row.cluster() == null ? null : row.cluster().value(),
                row.personName(),
                row.personId() == null ? null : row.personId().value(),
                verdict == null ? null : Names.of(verdict),
                source == null ? null : Names.of(source),
                trust.map(Trust::personName).orElse(null),
                trust.map(assigned -> assigned.person().value()).orElse(null),
                trust.map(Trust::probability).orElse(null),
                row.modelId());
        Embedding embedding = row.embedding();
        return embeddings ? with(cells, embedding == null ? null : numbers(embedding)) : cells;
    }

    private static String numbers(Embedding embedding) {
        return Json.line(embedding.toArray());
    }

    private static List<@Nullable Object> with(List<? extends @Nullable Object> cells, @Nullable Object another) {
        List<@Nullable Object> more = new ArrayList<>(cells);
        more.add(another);
        return more;
    }

    /** In plain digits, for programs that know no exponents; a pixel of the largest photos is more. */
    private static BigDecimal fraction(double value) {
        return BigDecimal.valueOf(value).setScale(FRACTION_DIGITS, RoundingMode.HALF_UP);
    }

    private void print(FaceRow row, Optional<Trust> trust) {
        DetectedFace face = row.detected();
        Verdict verdict = row.verdict();
        Line line = new Line(
                row.id().value(),
                row.photo().toString(),
                PixelBox.of(face.box(), row.photoWidthPx(), row.photoHeightPx()),
                face.landmarks().points().stream()
                        .map(p -> new double[] {
                            PixelBox.tenth(p.x() * row.photoWidthPx()), PixelBox.tenth(p.y() * row.photoHeightPx())
                        })
                        .toList(),
                thousandth(face.score()),
                thousandth(row.quality().value()),
                Names.of(row.quality().role()),
                row.cluster() == null ? null : row.cluster().value(),
                row.personName(),
                row.personId() == null ? null : row.personId().value(),
                verdict == null ? null : Names.of(verdict),
                row.source() == null ? null : Names.of(row.source()),
                trust.map(Trust::personName).orElse(null),
                trust.map(assigned -> assigned.person().value()).orElse(null),
                trust.map(Trust::probability).orElse(null),
                row.modelId());
        String json = Json.line(line);
        Embedding embedding = row.embedding();
        out().print(
                        embedding == null
                                ? json
                                : json.substring(0, json.length() - 1) + ",\"embedding\":"
                                        + Json.line(embedding.toArray()) + "}");
        out().print('\n');
    }

    private static double thousandth(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
