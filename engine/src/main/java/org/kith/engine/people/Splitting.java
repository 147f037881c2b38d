package org.kith.engine.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kith.engine.act.Acts.Done;
import org.kith.engine.cluster.ClusterableFace;
import org.kith.engine.cluster.ClusteringProblem;
import org.kith.engine.cluster.FaceGroup;
import org.kith.engine.cluster.compare.KMeans;
import org.kith.engine.fault.EngineException;
import org.kith.engine.grouping.LibraryProblem;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.GroupId;
import org.kith.engine.model.Person;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.Database;
import org.kith.engine.store.Stores;
import org.kith.engine.store.row.ActKind;
import org.kith.engine.store.row.ActSummary;
import org.kith.engine.store.row.ClusterMember;

/**
 * Cuts a group into parts by k-means: an unnamed cluster, or what the machine assigned to a person. What the user decided stays;
 * of a person's faces those most like the decided ones stay too. The parts are kept apart from then on.
 */
final class Splitting {

    /** The same group is always cut in the same way. */
    private static final long SEED = 1;

    private final List<ClusterId> clusters;
    private final Optional<Person> person;
    private final Set<FaceId> undecided;
    private final List<List<FaceId>> parts;

    private Splitting(
            List<ClusterId> clusters, Optional<Person> person, Set<FaceId> undecided, List<List<FaceId>> parts) {
        this.clusters = clusters;
        this.person = person;
        this.undecided = undecided;
        this.parts = parts;
    }

    private record Cut(
            List<ClusterId> clusters, Optional<Person> person, Set<FaceId> undecided, ClusteringProblem all) {

        static Cut of(Stores stores, GroupId group) {
            Optional<Person> person = new Known(stores).personOf(group);
            List<ClusterId> clusters = group instanceof ClusterId cluster
                    ? List.of(cluster)
                    : stores.clusters().ofPerson(new PersonId(group.value()));
            return new Cut(
                    clusters,
                    person,
                    Splitting.undecided(stores, clusters),
                    LibraryProblem.of(
                            stores.faces().forClustering(stores.models().current())));
        }

        /**
         * As if it were on a photo of its own: several faces of one photo are in a group because it is a collage, and to keep them apart
         * would make more parts than were asked for.
         */
        private static ClusterableFace alone(ClusterableFace face) {
            return face.onPhoto(new PhotoId(face.id().value()));
        }

        ClusteringProblem problem() {
            Optional<PersonId> id = person.map(Person::id);
            return new ClusteringProblem(all.faces().stream()
                    .filter(face -> undecided.contains(face.id())
                            || (id.isPresent() && face.person().equals(id)))
                    .map(Cut::alone)
                    .toList());
        }
    }

    /** Computed on the calling thread: outside of any writing transaction. */
    static Splitting compute(Database library, GroupId group, int into) {
        if (into < 2) {
            throw new EngineException(PeopleFault.SPLIT_TOO_FEW_PARTS, into);
        }
        Cut cut = library.read(stores -> Cut.of(stores, group));
        List<FaceGroup> groups = new KMeans(into, SEED).cluster(cut.problem(), () -> true);
        List<List<FaceId>> parts = new ArrayList<>();
        groups.stream()
                .sorted(Comparator.<FaceGroup, Boolean>comparing(
                                part -> part.person().isEmpty())
                        .thenComparingInt(part -> -part.faces().size()))
                .forEach(part -> parts.add(part.faces()));
        if (parts.size() < 2) {
            throw cut.person()
                    .map(person -> new EngineException(PeopleFault.SPLIT_NOTHING_OF, Known.describe(person)))
                    .orElseGet(() -> new EngineException(PeopleFault.SPLIT_NOTHING));
        }
        return new Splitting(cut.clusters(), cut.person(), cut.undecided(), parts);
    }

    /** The parts, the person's own first, then the largest. */
    List<List<FaceId>> parts() {
        return parts;
    }

    Done<SplitChange> write(Stores stores) {
        if (!undecided(stores, clusters).equals(undecided)) {
            throw new EngineException(PeopleFault.SPLIT_CHANGED);
        }
        List<List<FaceId>> leaving = person.isPresent() ? parts.subList(1, parts.size()) : parts;
        List<ClusterId> made = new ArrayList<>();
        int faces = 0;
        for (List<FaceId> part : leaving) {
            made.add(stores.clusters().make(part));
            faces += part.size();
        }
        stores.apart().add(parts);
        ActSummary summary =
                new ActSummary(ActKind.SPLIT, person.map(Person::name).orElse(null), List.of(), faces, parts.size());
        return new Done<>(
                new SplitChange(made, faces, parts.stream().mapToInt(List::size).sum() - faces), summary);
    }

    static Set<FaceId> undecided(Stores stores, List<ClusterId> clusters) {
        Set<FaceId> undecided = new HashSet<>();
        for (ClusterId cluster : clusters) {
            stores.clusters().undecided(cluster).stream()
                    .map(ClusterMember::face)
                    .forEach(undecided::add);
        }
        return undecided;
    }
}
