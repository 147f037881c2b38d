package org.kith.app.cli.library;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.Json;
import org.kith.app.cli.base.KithCommand;
import org.kith.app.cli.base.Names;
import org.kith.app.cli.base.PixelBox;
import org.kith.engine.Engine;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.Verdict;
import org.kith.engine.people.LibraryTrust;
import org.kith.engine.people.Trust;
import org.kith.engine.store.row.FaceRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kith faces}: everything known of every face, a line each. */
@Command(name = "faces")
public final class FacesCommand extends KithCommand {

    @Option(names = "--jsonl")
    @SuppressWarnings("UnusedVariable") // scripts may say so; there is no other form
    private boolean jsonl;

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
            @Nullable String assigned,
            @Nullable Long assignedId,
            @Nullable Double probability,
            @Nullable String model) {}

    @Override
    public Integer call() {
        try (Engine engine = openForReading()) {
            LibraryTrust trust = engine.explainer().trust();
            engine.gallery().forEachFace(embeddings, row -> print(row, trust.ofAssigned(row.id())));
        }
        out().flush();
        return ExitCode.DONE;
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
