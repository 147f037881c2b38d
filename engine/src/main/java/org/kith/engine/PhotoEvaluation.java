package org.kith.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.kith.engine.evaluate.PeoplePhotos;
import org.kith.engine.evaluate.pairs.PairFile;
import org.kith.engine.evaluate.paper.PaperExperiments;
import org.kith.engine.evaluate.robustness.Robustness;
import org.kith.engine.index.Stages;
import org.kith.engine.model.Device;
import org.kith.engine.model.Installation;

/** How good the program's own network is, and others beside it, on photos that are in no library. Thread-safe. */
public final class PhotoEvaluation {

    private final Installation installation;
    private final Device device;

    PhotoEvaluation(Installation installation, Device device) {
        this.installation = installation;
        this.device = device;
    }

    /**
     * What worse photos and shorter embeddings cost.
     *
     * @param photos a folder
     * @param pairs a file in the format of LFW's pairs.txt
     * @throws org.kith.engine.fault.EngineException if a photo of a pair is missing
     */
    public Robustness robustness(Path photos, Path pairs) {
        PairFile file = PairFile.read(pairs);
        return new Robustness(() -> Stages.bundled(installation, device), files(photos), file);
    }

    /**
     * Which photos of a folder the pairs name, by path: all that has to be looked at to judge them.
     *
     * @param pairs a file in the format of LFW's pairs.txt
     * @throws org.kith.engine.fault.EngineException if a photo of a pair is missing
     */
    public List<Path> namedInPairs(Path photos, Path pairs) {
        return PairFile.read(pairs).named(PeoplePhotos.filesIn(photos));
    }

    /** FaceNet's experiments. */
    public PaperExperiments paper(PaperExperiments.Given given) {
        return new PaperExperiments(installation, device, given);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
