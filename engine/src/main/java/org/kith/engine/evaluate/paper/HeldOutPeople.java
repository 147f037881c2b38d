package org.kith.engine.evaluate.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.FileFault;

/**
 * The people a training kept from its network, beside the model, a name a line: to measure it with the others would be to ask
 * what it was told.
 */
public final class HeldOutPeople {

    public static final String FILE_NAME = "held-out.txt";

    private HeldOutPeople() {}

    /** Of one model; empty where the folder does not say. */
    public static Optional<Set<String>> read(Path modelFolder) {
        Path file = modelFolder.resolve(FILE_NAME);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new LinkedHashSet<>(Files.readAllLines(file)));
        } catch (IOException e) {
            throw new EngineException(FileFault.FILE_NOT_READ, e, file, e.getMessage());
        }
    }

    /** Whom none of the models that say so was trained on; empty where none says. */
    public static Optional<Set<String>> common(List<Path> modelFolders) {
        Optional<Set<String>> common = Optional.empty();
        for (Path folder : modelFolders) {
            Optional<Set<String>> theirs = read(folder);
            if (common.isPresent() && theirs.isPresent()) {
                common.get().retainAll(theirs.get());
            } else if (theirs.isPresent()) {
                common = theirs;
            }
        }
        return common;
    }
}
