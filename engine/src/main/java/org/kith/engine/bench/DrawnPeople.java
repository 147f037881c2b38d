package org.kith.engine.bench;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.kith.engine.evaluate.DrawnFaces;
import org.kith.engine.model.AnalyzedFace;
import org.kith.engine.model.Box;
import org.kith.engine.model.BundledModel;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FolderId;
import org.kith.engine.model.Landmarks;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.Point;
import org.kith.engine.model.photo.IndexedPhoto;
import org.kith.engine.model.photo.PhotoDetails;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;
import org.kith.engine.store.Stores;
import org.kith.engine.store.row.ClusterGroup;
import org.kith.engine.store.row.PhotoFace;

/** Faces that were drawn, for a library of them, two a photo; the photos are nowhere. Confined to one thread. */
public final class DrawnPeople {

    private static final String MODEL = BundledModel.ID;

    private static final int FACES_A_PHOTO = 2;

    /** Two stand as far apart as three do. */
    private static final int FEWEST_A_ROW = 3;

    private static final int A_TRANSACTION = 2000;
    private static final long SIZE_BYTES = 4_000_000;

    private final DrawnFaces faces;
    private final Path photos;
    private final Map<FaceId, Integer> drawn = new HashMap<>();

    /**
     * Draws them; in no library yet.
     *
     * @param faces at least 1
     * @param photos where the photos would be
     */
    public DrawnPeople(int faces, long seed, Path photos) {
        this.faces = new DrawnFaces(faces, seed);
        this.photos = photos;
    }

    /** Adds the photos of some of the faces; both numbers even. */
    void add(Database library, int from, int to) {
        FolderId folder = library.writeAndWait(
                Priority.INDEXING, stores -> stores.folders().add(photos));
        for (int first = from; first < to; first += A_TRANSACTION) {
            int start = first;
            library.changeAndWait(Priority.INDEXING, stores -> {
                for (int face = start; face < Math.min(to, start + A_TRANSACTION); face += FACES_A_PHOTO) {
                    addPhoto(stores, folder, face);
                }
            });
        }
    }

    private void addPhoto(Stores stores, FolderId folder, int first) {
        Path file = photos.resolve("%03d".formatted(first / 1000)).resolve(first + ".jpg");
        PhotoId photo = stores.photos()
                .saveIndexed(new IndexedPhoto(
                        new PhotoFile(file, SIZE_BYTES, first),
                        folder,
                        hash(first),
                        null,
                        4032,
                        2688,
                        PhotoDetails.NONE,
                        null,
                        MODEL,
                        MODEL,
                        analyzed(first, Math.min(faces.size(), first + FACES_A_PHOTO))));
        know(stores, photo, first);
    }

    /** Side by side on one photo. */
    List<AnalyzedFace> analyzed(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(face ->
                        new AnalyzedFace(detected(face - from, to - from), faces.quality(face), faces.embedding(face)))
                .toList();
    }

    /** Where they are found on a photo of that many. */
    static List<Box> boxes(int faces) {
        return IntStream.range(0, faces)
                .mapToObj(place -> detected(place, faces).box())
                .toList();
    }

    /** The library has them now. */
    void know(Stores stores, PhotoId photo, int first) {
        List<PhotoFace> saved = stores.portraits().ofPhoto(photo).stream()
                .sorted(Comparator.comparingDouble(face -> face.box().x()))
                .toList();
        IntStream.range(0, saved.size())
                .forEach(place -> drawn.put(saved.get(place).id(), first + place));
    }

    private static DetectedFace detected(int place, int of) {
        double width = 0.9 / Math.max(of, FEWEST_A_ROW);
        double x = 0.05 + width * place;
        double side = width / 3;
        return new DetectedFace(
                new Box(x, 0.3, side, 2 * side),
                new Landmarks(
                        new Point(x + 0.3 * side, 0.3 + 0.8 * side),
                        new Point(x + 0.7 * side, 0.3 + 0.8 * side),
                        new Point(x + 0.5 * side, 0.3 + 1.2 * side),
                        new Point(x + 0.3 * side, 0.3 + 1.6 * side),
                        new Point(x + 0.7 * side, 0.3 + 1.6 * side)),
                0.9);
    }

    private static ContentHash hash(int photo) {
        return SampleHash.of("drawn " + photo);
    }

    /** Who was drawn: the same number for all faces of one person. */
    public int personOf(FaceId face) {
        return faces.personOf(Objects.requireNonNull(drawn.get(face)));
    }

    Set<FaceId> faces() {
        return drawn.keySet();
    }

    /** The faces of each person, those with most first. */
    Map<Integer, Set<FaceId>> people() {
        Map<Integer, Set<FaceId>> people = new HashMap<>();
        drawn.forEach((id, face) -> people.computeIfAbsent(faces.personOf(face), person -> new HashSet<>())
                .add(id));
        Map<Integer, Set<FaceId>> largestFirst = new LinkedHashMap<>();
        people.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Integer, Set<FaceId>>>comparingInt(
                                person -> -person.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .forEach(person -> largestFirst.put(person.getKey(), person.getValue()));
        return largestFirst;
    }

    /** Puts each person's faces into one group, where grouping itself would take too long. */
    void group(Database library) {
        List<ClusterGroup> all = people().values().stream()
                .map(group -> new ClusterGroup(group, null))
                .toList();
        library.changeAndWait(Priority.INDEXING, stores -> replaceGroups(stores, all));
    }

    /** As a full clustering leaves them. */
    static void replaceGroups(Stores stores, List<ClusterGroup> groups) {
        var input = stores.faces().forClustering(MODEL);
        stores.clusters().replaceAll(groups, input.changes());
        stores.clusters().noteFull(input.faces());
    }
}
