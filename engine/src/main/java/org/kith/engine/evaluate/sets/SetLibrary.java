package org.kith.engine.evaluate.sets;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kith.engine.cluster.StrictnessCuts;
import org.kith.engine.evaluate.LabelledPhoto;
import org.kith.engine.evaluate.LabelledPhotos;
import org.kith.engine.evaluate.groups.GroupedFaces;
import org.kith.engine.evaluate.groups.LabelledGrouping;
import org.kith.engine.evaluate.groups.LargestGroups;
import org.kith.engine.grouping.FullClustering;
import org.kith.engine.grouping.GroupingChoice;
import org.kith.engine.store.Database;
import org.kith.engine.store.LibraryCopy;
import org.kith.engine.store.row.FaceRow;

/**
 * A library with some photos of another one, in which nobody is named. Its faces are those of the other; its groups are made
 * anew, by the full clustering of the program. Confined to one thread.
 */
final class SetLibrary implements AutoCloseable {

    /** As many as a user sees at once. */
    private static final int LARGEST = 10;

    private final Database library;
    private final List<Path> folders;

    private SetLibrary(Database library, List<Path> folders) {
        this.library = library;
        this.folders = folders;
    }

    /**
     * Copies the photos.
     *
     * @param folders by their real paths
     * @param target an empty folder
     */
    static SetLibrary copy(Database library, List<Path> folders, Path target) {
        LibraryCopy.withoutPeople(library, folders, target);
        return new SetLibrary(Database.openForWriting(target, "kith evaluate all"), folders);
    }

    /**
     * Groups all faces as the program does unless told otherwise, or looser or stricter as a whole.
     *
     * @param looser the cosine distance that is added to the cut
     */
    void group(double looser) {
        double strictness =
                StrictnessCuts.DEFAULT_STRICTNESS - looser / StrictnessCuts.NEIGHBOURHOOD.spanCosineDistance();
        new FullClustering(library).run(GroupingChoice.byNeighbourhood(strictness), () -> true);
    }

    SetGroups score(EvaluatedSet set) {
        LabelledPhotos photos = LabelledPhotos.read(library, List.of(set.folder()));
        return groups(set.name(), photos.choose(set.face()), photos, apart(set.apart()));
    }

    /** All sets as one: each photo with the face that the first set it is in takes for its person's. */
    SetGroups score(List<EvaluatedSet> sets) {
        Map<Path, LabelledPhoto> labelled = new LinkedHashMap<>();
        for (EvaluatedSet set : sets) {
            LabelledPhotos.read(library, List.of(set.folder()))
                    .choose(set.face())
                    .forEach(photo -> labelled.putIfAbsent(photo.path(), photo));
        }
        List<Path> apart = sets.stream()
                .map(EvaluatedSet::apart)
                .flatMap(List::stream)
                .distinct()
                .toList();
        return groups("", List.copyOf(labelled.values()), LabelledPhotos.read(library, folders), apart(apart));
    }

    private static SetGroups groups(
            String name, List<LabelledPhoto> labelled, LabelledPhotos photos, Optional<SetGroups.Apart> apart) {
        return new SetGroups(
                name,
                new LabelledGrouping(labelled).ofLibrary(),
                LargestGroups.of(GroupedFaces.of(photos), LARGEST),
                apart);
    }

    private Optional<SetGroups.Apart> apart(List<Path> apart) {
        if (apart.isEmpty()) {
            return Optional.empty();
        }
        LabelledPhotos photos = LabelledPhotos.read(library, apart);
        int joined = (int) photos.photos().stream()
                .filter(photo -> isJoined(photos.facesOf(photo)))
                .count();
        return Optional.of(new SetGroups.Apart(photos.photos().size(), joined));
    }

    private static boolean isJoined(List<FaceRow> faces) {
        List<?> groups =
                faces.stream().map(FaceRow::cluster).filter(Objects::nonNull).toList();
        return groups.stream().distinct().count() < groups.size();
    }

    @Override
    public void close() {
        library.close();
    }
}
