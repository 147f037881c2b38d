package org.kith.engine.people;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kith.engine.cluster.Thresholds;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.people.LibraryQuality.Among;
import org.kith.engine.people.Outliers.Outlier;
import org.kith.engine.store.Database;
import org.kith.engine.store.Stores;
import org.kith.engine.store.row.EmbeddedFace;
import org.kith.engine.store.row.JudgedAssignments;
import org.kith.engine.store.row.TwiceFace;

/** Where the library contradicts itself, and which faces do not fit their person; changes nothing. Thread-safe. */
public final class Doubts {

    /** As many as recognition asks. */
    private static final int NEAREST = 5;

    private final Database database;

    public Doubts(Database database) {
        this.database = database;
    }

    /** Photos in which one person is more than once, by path. */
    public List<Conflict> conflicts() {
        return conflicts(database.read(stores -> stores.evidence().twiceInAPhoto()));
    }

    /** Those of one person that the user has not decided: not all of the faces are theirs by the user's word. */
    public List<Conflict> openConflicts(PersonId person) {
        return conflicts(database.read(stores -> stores.evidence().twiceInAPhoto(person))).stream()
                .filter(conflict -> conflict.decided().size() < conflict.faces().size())
                .toList();
    }

    private static List<Conflict> conflicts(List<TwiceFace> twice) {
        record Where(Path photo, PersonId person) {}
        Map<Where, List<TwiceFace>> photos = new LinkedHashMap<>();
        for (TwiceFace face : twice) {
            photos.computeIfAbsent(new Where(face.photo(), face.person()), where -> new ArrayList<>())
                    .add(face);
        }
        return photos.values().stream().map(Doubts::conflict).toList();
    }

    private static Conflict conflict(List<TwiceFace> faces) {
        TwiceFace first = faces.get(0);
        return new Conflict(
                first.photo(),
                first.person(),
                first.personName(),
                faces.stream().map(TwiceFace::face).toList(),
                faces.stream().filter(TwiceFace::decided).map(TwiceFace::face).toList());
    }

    /** How good the machine's assignments are, by the user's own verdicts. */
    public LibraryQuality quality() {
        return quality(Among.ALL);
    }

    /** The same of some faces. */
    public LibraryQuality quality(Among among) {
        JudgedAssignments judged = database.read(stores -> switch (among) {
            case ALL -> stores.evidence().judged();
            case CHILDREN -> stores.evidence().judgedOfChildren();
            case UNCLEAR -> stores.evidence().judgedOfUnclear();
        });
        return new LibraryQuality(
                new Proportion(judged.right(), judged.right() + judged.wrong()),
                new Proportion(judged.found(), judged.found() + judged.missed()),
                judged.leftOut());
    }

    /**
     * Faces of a person whose median squared distance to the {@value #NEAREST} nearest decided faces of that person (or as
     * many as there are) is beyond {@link Thresholds#SUGGEST_SQUARED_DISTANCE}, as the model at hand has it: Kith would not
     * even ask whether they are that person. The median, so that one wrong face among the decided does not make another one
     * look right.
     */
    public Outliers outliers(PersonId person) {
        return database.read(stores -> {
            String modelId = stores.models().current();
            List<EmbeddedFace> decided = stores.evidence().decided(person, modelId);
            List<EmbeddedFace> faces = new ArrayList<>(decided);
            faces.addAll(stores.evidence().assigned(person, modelId));
            double farthest = stores.models().scale(modelId).squaredDistance(Thresholds.SUGGEST_SQUARED_DISTANCE);
            return new Outliers(faces.size(), decided.size(), farthest, outliers(stores, faces, decided, farthest));
        });
    }

    private static List<Outlier> outliers(
            Stores stores, List<EmbeddedFace> faces, List<EmbeddedFace> decided, double farthest) {
        Map<FaceId, Path> photos =
                stores.faces().pathsOf(faces.stream().map(EmbeddedFace::id).toList());
        List<Outlier> outliers = new ArrayList<>();
        for (EmbeddedFace face : faces) {
            double distance = medianToNearest(face, decided);
            if (distance > farthest) {
                Path photo = Objects.requireNonNull(photos.get(face.id()));
                outliers.add(new Outlier(face.id(), photo, face.decided(), distance));
            }
        }
        outliers.sort(
                Comparator.comparingDouble(Outlier::squaredDistance).reversed().thenComparing(outlier -> outlier.face()
                        .value()));
        return outliers;
    }

    /** 0 where there is nothing to compare with. */
    private static double medianToNearest(EmbeddedFace face, List<EmbeddedFace> decided) {
        double[] nearest = decided.stream()
                .filter(other -> !other.id().equals(face.id()))
                .mapToDouble(other -> other.embedding().squaredDistance(face.embedding()))
                .sorted()
                .limit(NEAREST)
                .toArray();
        return nearest.length == 0 ? 0 : median(nearest);
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[middle]
                : Arrays.stream(sorted, middle - 1, middle + 1).average().orElseThrow();
    }
}
