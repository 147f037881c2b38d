package org.kith.engine.people;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kith.engine.cluster.Thresholds;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.DistanceScale;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.Verdict;
import org.kith.engine.people.Explanation.Group;
import org.kith.engine.people.Explanation.Limits;
import org.kith.engine.people.Explanation.Near;
import org.kith.engine.people.Explanation.Why;
import org.kith.engine.store.Database;
import org.kith.engine.store.Stores;
import org.kith.engine.store.row.EmbeddedFace;
import org.kith.engine.store.row.VerdictRow;

/** Explains faces by the facts in the library, as its model sees them; changes nothing. Thread-safe. */
public final class Explainer {

    private static final int NEAREST = 5;

    private final Database database;

    public Explainer(Database database) {
        this.database = database;
    }

    /** @throws org.kith.engine.fault.EngineException if there is no such face */
    public Explanation explain(FaceId face) {
        return database.read(stores -> explain(stores, new Known(stores).face(face)));
    }

    /** How far faces may be trusted to be whom they are taken for, as the library is now: for many of them. */
    public LibraryTrust trust() {
        return new LibraryTrust(database);
    }

    private static Explanation explain(Stores stores, FaceId face) {
        List<VerdictRow> verdicts = stores.evidence().verdicts(face);
        Optional<VerdictRow> word = verdicts.stream()
                .filter(verdict -> verdict.verdict() != Verdict.IS_NOT)
                .findFirst();
        Optional<ClusterId> cluster = stores.clusters().clusterOf(face);
        Optional<PersonId> assigned = cluster.flatMap(stores.clusters()::personOf)
                .filter(person -> stores.people().has(person, face));
        @Nullable PersonId person = word.isPresent() ? word.get().person() : assigned.orElse(null);
        List<Found> found = found(stores, face);
        Map<FaceId, Path> photos = stores.faces()
                .pathsOf(Stream.concat(Stream.of(face), found.stream().map(f -> f.face()
                                .id()))
                        .toList());
        List<Near> near =
                found.stream().map(f -> near(stores, f, photos, verdicts)).toList();
        return new Explanation(
                face,
                Objects.requireNonNull(photos.get(face)),
                why(word, cluster, assigned),
                person,
                person == null ? null : new Known(stores).person(person).name(),
                stores.drawn().isUnseen(face),
                verdicts,
                cluster.map(id -> group(stores, id)),
                near.stream().limit(NEAREST).toList(),
                runnerUp(near),
                limits(stores.models().scale(stores.models().current())),
                word.isPresent() ? Optional.empty() : new LibraryTrust(stores).of(face));
    }

    private static Limits limits(DistanceScale scale) {
        return new Limits(
                scale.squaredDistance(Thresholds.ASSIGN_SQUARED_DISTANCE),
                scale.squaredDistance(Thresholds.SUGGEST_SQUARED_DISTANCE));
    }

    private static Why why(Optional<VerdictRow> word, Optional<ClusterId> cluster, Optional<PersonId> assigned) {
        if (word.isPresent()) {
            return switch (word.get().verdict()) {
                case IS -> Why.DECIDED;
                case IGNORE -> Why.IGNORED;
                case NOT_A_FACE, IS_NOT -> Why.NOT_A_FACE;
            };
        }
        return assigned.isPresent() ? Why.ASSIGNED : cluster.isPresent() ? Why.GROUPED : Why.ALONE;
    }

    private static Group group(Stores stores, ClusterId cluster) {
        int faces = stores.clusters().faces(cluster).size();
        return new Group(
                cluster, faces, faces - stores.clusters().undecided(cluster).size());
    }

    private record Found(EmbeddedFace face, double squaredDistance) {}

    /** The nearest decided faces, and the nearest one of the next person: nearest first. */
    private static List<Found> found(Stores stores, FaceId face) {
        String modelId = stores.models().current();
        Optional<Embedding> embedding = stores.evidence().embedding(face, modelId);
        if (embedding.isEmpty()) {
            return List.of();
        }
        List<Found> nearest = new ArrayList<>();
        Map<PersonId, Found> nearestOfPerson = new HashMap<>();
        Comparator<Found> nearer = Comparator.comparingDouble(Found::squaredDistance);
        stores.evidence().forEachDecided(modelId, other -> {
            if (!other.id().equals(face)) {
                Found found = new Found(other, embedding.get().squaredDistance(other.embedding()));
                nearestOfPerson.merge(other.person(), found, (a, b) -> nearer.compare(b, a) < 0 ? b : a);
                nearest.add(found);
                if (nearest.size() > 100 * NEAREST) { // however many there are, few are held
                    nearest.sort(nearer);
                    nearest.subList(NEAREST, nearest.size()).clear();
                }
            }
        });
        nearest.sort(nearer);
        Stream<Found> runnerUp =
                nearestOfPerson.values().stream().sorted(nearer).skip(1).limit(1);
        return Stream.concat(nearest.stream().limit(NEAREST), runnerUp)
                .distinct()
                .sorted(nearer)
                .toList();
    }

    private static Near near(Stores stores, Found found, Map<FaceId, Path> photos, List<VerdictRow> verdicts) {
        PersonId person = found.face().person();
        boolean rejected = verdicts.stream()
                .anyMatch(verdict -> verdict.verdict() == Verdict.IS_NOT && person.equals(verdict.person()));
        return new Near(
                found.face().id(),
                Objects.requireNonNull(photos.get(found.face().id())),
                person,
                new Known(stores).person(person).name(),
                found.squaredDistance(),
                rejected);
    }

    private static Optional<Near> runnerUp(List<Near> nearestFirst) {
        return nearestFirst.stream()
                .filter(near -> !near.person().equals(nearestFirst.get(0).person()))
                .findFirst();
    }
}
