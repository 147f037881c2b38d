package org.kith.engine.train;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.Phrase;

/** Where a training keeps its state, and where its model comes to lie. */
public record TrainingFolder(Path path) {

    private static final String CHECKPOINT = "checkpoint.bin";
    private static final String BEST = "best.bin";
    private static final String LOG = "training.jsonl";
    private static final String WRITABLE = ".kith-writable";

    /**
     * Makes the folder if it is not there.
     *
     * @throws EngineException if it cannot be written to
     */
    public static TrainingFolder open(Path path) {
        try {
            Files.createDirectories(path);
            Path probe = path.resolve(WRITABLE);
            Files.writeString(probe, "");
            Files.delete(probe);
        } catch (IOException e) {
            throw new EngineException(TrainingFault.FOLDER_NOT_WRITABLE, e, path, e.getMessage());
        }
        return new TrainingFolder(path);
    }

    /**
     * Where to go on; empty for a new training.
     *
     * @throws EngineException if there is nothing to resume, something that would be overwritten, or a training with other
     *     settings
     */
    Optional<Checkpoint> start(TrainingSettings settings, boolean resume) {
        requireStart(resume);
        if (!resume) {
            return Optional.empty();
        }
        Checkpoint checkpoint = Checkpoint.read(checkpoint());
        List<Phrase> differences = settings.differences(checkpoint.settings());
        if (!differences.isEmpty()) {
            throw new EngineException(
                    TrainingFault.OTHER_SETTINGS, path, Phrase.joined(TrainingFault.AND_ANOTHER, differences));
        }
        return Optional.of(checkpoint);
    }

    /**
     * Whether a training can start here at all: asked before anything long is done.
     *
     * @throws EngineException as {@link #start}
     */
    public void requireStart(boolean resume) {
        boolean there = Files.exists(checkpoint());
        if (resume && !there) {
            throw new EngineException(TrainingFault.NOTHING_TO_RESUME, path);
        }
        if (!resume && there) {
            throw new EngineException(TrainingFault.ALREADY_THERE, path);
        }
    }

    Path checkpoint() {
        return path.resolve(CHECKPOINT);
    }

    /** A line for each point of the curve; whole at any time but for the moment in which it is written. */
    void log(List<CurvePoint> curve) throws IOException {
        Files.write(path.resolve(LOG), curve.stream().map(new Gson()::toJson).toList());
    }

    /** The state that was best on the people watched. */
    Path best() {
        return path.resolve(BEST);
    }
}
