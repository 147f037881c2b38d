package org.kith.engine.evaluate.sets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kith.engine.evaluate.EvaluationFault;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.FileFault;

/**
 * Sets in a file that a user writes, a line each: name, folder and parts, with {@code |} between them. What {@code #} begins
 * is passed over. {@code docs/examples/sets.txt} is one.
 */
public record SetFile(List<EvaluatedSet> sets) {

    private static final String COMMENT = "#";

    public SetFile {
        sets = List.copyOf(sets);
    }

    /** @throws EngineException if the file, or what it names, is not there, or it is not in this format, saying which line */
    public static SetFile read(Path file) {
        List<EvaluatedSet> sets = new ArrayList<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith(COMMENT)) {
                EvaluatedSet set = new SetLine(file, i + 1).read(line);
                if (sets.stream().anyMatch(other -> other.name().equals(set.name()))) {
                    throw new EngineException(EvaluationFault.SET_TWICE, file, i + 1, set.name());
                }
                sets.add(set);
            }
        }
        if (sets.isEmpty()) {
            throw new EngineException(EvaluationFault.NO_SETS, file);
        }
        return new SetFile(sets);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new EngineException(FileFault.FILE_NOT_READ, e, file, e.getMessage());
        }
    }

    /** All that is in one library with all sets. */
    public List<Path> folders() {
        return sets.stream()
                .map(EvaluatedSet::folders)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** Those whose groups are scored. */
    public Stream<EvaluatedSet> grouped() {
        return sets.stream().filter(EvaluatedSet::hasGroups);
    }
}
