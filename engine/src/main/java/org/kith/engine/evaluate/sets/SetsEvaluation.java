package org.kith.engine.evaluate.sets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kith.engine.store.Database;

/**
 * The groups of several sets, each in a library of its own and all in one. Whatever a library knows of a photo depends on that
 * photo alone; only groups depend on what else there is, so each photo is looked at once and grouped in copies. Confined to one
 * thread.
 */
public final class SetsEvaluation {

    private final Database library;
    private final SetFile file;
    private final Path copies;
    private int copied;

    /**
     * @param library with the photos of all sets
     * @param copies an empty folder
     */
    public SetsEvaluation(Database library, SetFile file, Path copies) {
        this.library = library;
        this.file = file;
        this.copies = copies;
    }

    /**
     * A set in a library that holds nothing else.
     *
     * @param looser the cosine distances that are added to the program's cut, 0 for what it does by itself; each makes a score
     */
    public List<SetGroups> alone(EvaluatedSet set, List<Double> looser) throws IOException {
        List<SetGroups> scores = new ArrayList<>();
        try (SetLibrary own = SetLibrary.copy(library, set.folders(), target())) {
            for (double shift : looser) {
                own.group(shift);
                scores.add(own.score(set));
            }
        }
        return scores;
    }

    /**
     * The sets in one library, one by one, and all of them at last.
     *
     * @param looser as above; each makes a list
     */
    public List<List<SetGroups>> together(List<Double> looser) throws IOException {
        List<EvaluatedSet> sets = file.grouped().toList();
        List<List<SetGroups>> scores = new ArrayList<>();
        try (SetLibrary all = SetLibrary.copy(library, file.folders(), target())) {
            for (double shift : looser) {
                all.group(shift);
                List<SetGroups> groups = new ArrayList<>();
                sets.forEach(set -> groups.add(all.score(set)));
                groups.add(all.score(sets));
                scores.add(groups);
            }
        }
        return scores;
    }

    private Path target() throws IOException {
        copied++;
        return Files.createDirectory(copies.resolve(String.valueOf(copied)));
    }
}
