package org.kith.engine.people;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.DistanceScale;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.Person;
import org.kith.engine.model.PersonId;
import org.kith.engine.store.Database;
import org.kith.engine.store.Stores;
import org.kith.engine.store.row.ClusteringInput;
import org.kith.engine.store.row.FaceForClustering;
import org.kith.engine.store.row.Rejection;
import org.kith.engine.store.row.StandingCluster;

/**
 * Who the faces of a library may be, and how likely that is: by the nearest faces the user has decided, by the group a face is
 * in, and by how near all others are. A snapshot, which holds all embeddings; each question compares one face with all decided
 * ones and with all groups. Thread-safe.
 */
public final class LibraryTrust {

    private final Map<FaceId, FaceForClustering> faces = new HashMap<>();
    private final Map<FaceId, TrustGroup> groupOf = new HashMap<>();
    private final Map<FaceId, Set<PersonId>> rejected = new HashMap<>();
    private final Map<PersonId, @Nullable String> names = new HashMap<>();
    private final DecidedFaces decided;
    private final TrustCohort cohort;
    private final DistanceScale scale;

    /** As the library is now, by its model. */
    public LibraryTrust(Database library) {
        this(library.read(Snapshot::of));
    }

    /** As the library is in a transaction. */
    LibraryTrust(Stores stores) {
        this(Snapshot.of(stores));
    }

    private record Snapshot(
            ClusteringInput input, List<StandingCluster> clusters, List<Person> people, DistanceScale scale) {

        static Snapshot of(Stores stores) {
            String modelId = stores.models().current();
            return new Snapshot(
                    stores.faces().forClustering(modelId),
                    stores.clusters().all(),
                    stores.people().all(),
                    stores.models().scale(modelId));
        }
    }

    private LibraryTrust(Snapshot library) {
        this.scale = library.scale();
        library.input().faces().forEach(face -> faces.put(face.id(), face));
        for (Rejection rejection : library.input().rejections()) {
            rejected.computeIfAbsent(rejection.face(), face -> new HashSet<>()).add(rejection.person());
        }
        library.people().forEach(person -> names.put(person.id(), person.name()));
        List<TrustGroup> groups = library.clusters().stream()
                .map(cluster -> TrustGroup.of(cluster, faces))
                .toList();
        groups.forEach(group -> group.faces().forEach(face -> groupOf.put(face, group)));
        this.decided = new DecidedFaces(library.input().faces());
        this.cohort = new TrustCohort(groups);
    }

    /**
     * Of the person the face is assigned to, or else of the nearest person the user has not said it is not. Empty for a face
     * that he has decided, ignored or said to be none, for one that the model has not seen, and where nobody is known.
     */
    public Optional<Trust> of(FaceId face) {
        FaceForClustering known = faces.get(face);
        if (known == null || known.decided() != null) {
            return Optional.empty();
        }
        TrustGroup group = groupOf.get(face);
        Optional<PersonId> assigned = assigned(face, group);
        Map<PersonId, Double> nearest = decided.nearest(known.embedding());
        return assigned.or(() -> least(nearest, rejected.getOrDefault(face, Set.of())))
                .flatMap(person -> of(known.embedding(), group, person, assigned.isPresent(), nearest));
    }

    /** {@link #of(FaceId)} if the machine takes the face for somebody; whom else it may be takes longer to find. */
    public Optional<Trust> ofAssigned(FaceId face) {
        return assigned(face, groupOf.get(face)).isEmpty() ? Optional.empty() : of(face);
    }

    /** Of a face that is not in the library. Empty if no face of the person is decided. */
    public Optional<Trust> of(Embedding face, PersonId person) {
        return of(face, null, person, false, decided.nearest(face));
    }

    private Optional<PersonId> assigned(FaceId face, @Nullable TrustGroup group) {
        return Optional.ofNullable(group)
                .map(TrustGroup::person)
                .filter(person -> !rejected.getOrDefault(face, Set.of()).contains(person));
    }

    private Optional<Trust> of(
            Embedding face,
            @Nullable TrustGroup group,
            PersonId person,
            boolean assigned,
            Map<PersonId, Double> nearest) {
        Double theirs = nearest.get(person);
        if (theirs == null) {
            return Optional.empty();
        }
        Evidence evidence = new Evidence(
                bundled(theirs),
                bundled(decided.meanDistance(person, TrustGroup.undecidedMean(group, face))),
                others(nearest, person),
                cohort.of(face, group, person).map(this::bundled).orElse(TrustThresholds.FARTHEST_OTHERS),
                decided.size());
        return Optional.of(new Trust(person, names.get(person), assigned, evidence));
    }

    private static Optional<PersonId> least(Map<PersonId, Double> nearest, Set<PersonId> notThem) {
        return nearest.entrySet().stream()
                .filter(entry -> !notThem.contains(entry.getKey()))
                .min(Map.Entry.<PersonId, Double>comparingByValue()
                        .thenComparing(entry -> entry.getKey().value()))
                .map(Map.Entry::getKey);
    }

    private double others(Map<PersonId, Double> nearest, PersonId somebody) {
        return nearest.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(somebody))
                .mapToDouble(entry -> bundled(entry.getValue()))
                .min()
                .orElse(TrustThresholds.FARTHEST_OTHERS);
    }

    private double bundled(double cosineDistance) {
        return scale.bundledCosineDistance(cosineDistance);
    }
}
