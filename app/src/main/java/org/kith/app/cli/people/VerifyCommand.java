package org.kith.app.cli.people;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.DeviceOption;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.Json;
import org.kith.app.cli.base.KithCommand;
import org.kith.engine.Engine;
import org.kith.engine.PhotoRecognizer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith verify}: FaceNet's first task, a threshold on the squared distance of two faces. */
@Command(name = "verify")
public final class VerifyCommand extends KithCommand {

    @Parameters(index = "0", paramLabel = "PHOTO_A")
    @Nullable
    private Path first;

    @Parameters(index = "1", paramLabel = "PHOTO_B")
    @Nullable
    private Path second;

    @Mixin
    private DeviceOption device = new DeviceOption();

    @Option(names = "--json", descriptionKey = "kith.option.json-object")
    private boolean json;

    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Answer(double squaredDistance, double threshold, boolean same) {}

    @Override
    public Integer call() {
        try (Sight sight = sight()) {
            double squaredDistance = sight.recognizer().squaredDistance(file(first), file(second));
            tellOfGpu(sight.recognizer().gaveUpGpu());
            double threshold = sight.recognizer().verificationSquaredDistance();
            boolean same = squaredDistance < threshold;
            if (json) {
                out().println(Json.line(new Answer(squaredDistance, threshold, same)));
            } else {
                tell(same ? "cli.verify.same" : "cli.verify.two", squaredDistance, threshold);
            }
        }
        out().flush();
        return ExitCode.DONE;
    }

    /** What looks at the photos, with the library whose model it looks by. */
    private record Sight(PhotoRecognizer recognizer, Optional<Engine> engine) implements AutoCloseable {

        @Override
        public void close() {
            recognizer.close();
            engine.ifPresent(Engine::close);
        }
    }

    /** By the model of the library; the bundled one where there is no library yet. */
    private Sight sight() {
        if (!Engine.isLibrary(libraryFolder())) {
            return new Sight(Engine.workshop(installation()).recognizer(device.device()), Optional.empty());
        }
        Engine engine = openForReading(device.device());
        try {
            return new Sight(engine.recognizer(), Optional.of(engine));
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    private static Path file(@Nullable Path photo) {
        return Objects.requireNonNull(photo).toAbsolutePath().normalize();
    }
}
