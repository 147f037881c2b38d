package org.kith.app.cli.people;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.CommandException;
import org.kith.app.cli.base.DeviceOption;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.Json;
import org.kith.app.cli.base.KithCommand;
import org.kith.engine.cluster.Thresholds;
import org.kith.engine.index.PhotoInspector;
import org.kith.engine.index.Stages;
import org.kith.engine.model.AnalyzedFace;
import org.kith.engine.model.DistanceScale;
import org.kith.engine.networks.LibraryStages;
import org.kith.engine.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith verify}: FaceNet's first task, a threshold on the squared distance of two faces. */
@Command(
        name = "verify",
        description = "Say whether two photos show the same person; of several faces the most alike two count.")
public final class VerifyCommand extends KithCommand {

    @Parameters(index = "0", paramLabel = "PHOTO_A")
    @Nullable
    private Path first;

    @Parameters(index = "1", paramLabel = "PHOTO_B")
    @Nullable
    private Path second;

    @Mixin
    private DeviceOption device = new DeviceOption();

    @Option(names = "--json", description = "As a JSON object.")
    private boolean json;

    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Answer(double squaredDistance, double threshold, boolean same) {}

    @Override
    public Integer call() {
        Seen by = seen();
        try (PhotoInspector inspector = PhotoInspector.open(by.stages())) {
            double squaredDistance = smallestDistance(faces(inspector, first), faces(inspector, second));
            tellOfGpu(inspector.gaveUpGpu());
            double threshold = by.scale().squaredDistance(Thresholds.VERIFICATION_SQUARED_DISTANCE);
            boolean same = squaredDistance < threshold;
            if (json) {
                out().println(Json.line(new Answer(squaredDistance, threshold, same)));
            } else {
                out().printf(
                                Locale.ROOT,
                                "%s: squared distance %.3f, threshold %.3f%n",
                                same ? "The same person" : "Two people",
                                squaredDistance,
                                threshold);
            }
        }
        out().flush();
        return ExitCode.DONE;
    }

    /** What embeds the faces, and what its distances mean. */
    private record Seen(Stages stages, DistanceScale scale) {}

    /** By the model of the library; the bundled one where there is no library yet. */
    private Seen seen() {
        if (!Database.isIn(kith().library())) {
            return new Seen(Stages.bundled(installation(), device.device()), DistanceScale.BUNDLED);
        }
        try (Database library = openForReading()) {
            return new Seen(
                    LibraryStages.of(installation(), library, device.device()),
                    library.read(stores -> stores.models().scale(stores.models().current())));
        }
    }

    private static List<AnalyzedFace> faces(PhotoInspector inspector, @Nullable Path photo) {
        Path file = Objects.requireNonNull(photo).toAbsolutePath().normalize();
        List<AnalyzedFace> faces = inspector.inspect(file).faces();
        if (faces.isEmpty()) {
            throw new CommandException("cli.fault.no-face-found", file);
        }
        return faces;
    }

    private static double smallestDistance(List<AnalyzedFace> a, List<AnalyzedFace> b) {
        return a.stream()
                .flatMapToDouble(x -> b.stream().mapToDouble(y -> x.embedding().squaredDistance(y.embedding())))
                .min()
                .orElseThrow();
    }
}
