package org.kith.engine.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kith.engine.evaluate.groups.GroupingScore;
import org.kith.engine.model.FaceId;
import org.kith.engine.store.Database;
import org.kith.engine.store.photos.Vocabulary;
import org.kith.engine.store.row.StandingCluster;

/** Fills a library with photos that nobody took, as indexing would leave them, and says what has become of them. Thread-safe. */
public final class LibraryBench {

    private final Database library;

    public LibraryBench(Database library) {
        this.library = library;
    }

    /**
     * Adds photos that nobody took, with what indexing finds on them and users say of them.
     *
     * @param folder in which their files are made, a few pictures under many names
     */
    public void addPhotos(Path folder, SamplePlan plan) {
        new SampleLibrary(library, folder, plan).make();
    }

    /**
     * A photo as it comes from a camera, whole at once.
     *
     * @param number another picture for each
     */
    public static void writePhoto(Path file, int number) {
        SampleFiles.write(file, number);
    }

    /**
     * Searches of each kind, as somebody types them.
     *
     * @param library with at least three people
     */
    public static List<String> searches(Vocabulary library) {
        return SampleSearches.of(library);
    }

    /** Adds the photos of some of the faces that were drawn, two on each; both numbers even. */
    public void add(DrawnPeople people, int from, int to) {
        people.add(library, from, to);
    }

    /** Puts each person's faces into one group, where grouping itself would take too long. */
    public void groupAsDrawn(DrawnPeople people) {
        people.group(library);
    }

    /** The largest first. */
    public List<StandingCluster> largestGroups(int most) {
        return groups().stream()
                .sorted(Comparator.comparingInt(cluster -> -cluster.faces().size()))
                .limit(most)
                .toList();
    }

    /** The groups of the library by who was drawn; a face in no group is alone. */
    public GroupingScore score(DrawnPeople people) {
        Map<FaceId, Integer> groupOf = new HashMap<>();
        List<StandingCluster> groups = groups();
        for (int i = 0; i < groups.size(); i++) {
            int group = i;
            groups.get(i).faces().forEach(face -> groupOf.put(face, group));
        }
        List<Object> truth = new ArrayList<>();
        List<Object> found = new ArrayList<>();
        for (FaceId face : people.faces()) {
            truth.add(people.personOf(face));
            found.add(groupOf.containsKey(face) ? groupOf.get(face) : face);
        }
        return GroupingScore.of(truth, found);
    }

    private List<StandingCluster> groups() {
        return library.read(stores -> stores.clusters().all());
    }
}
