package org.kith.engine.people;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.GroupId;
import org.kith.engine.model.Person;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.PhotoQuery;
import org.kith.engine.store.Act;
import org.kith.engine.store.Database;
import org.kith.engine.store.PeopleOverview;
import org.kith.engine.store.Priority;
import org.kith.engine.store.VerdictSource;

/**
 * The acts of the user on people, and the questions about them. An act goes ahead of all indexing and is on the disk when
 * its future completes; one that cannot be done completes with an {@link org.kith.engine.EngineException} and changes
 * nothing. Thread-safe.
 */
public final class People {

    private final Database database;

    public People(Database database) {
        this.database = database;
    }

    /** People and unnamed clusters, each largest first. */
    public PeopleOverview overview() {
        return database.read(stores -> stores.people().overview());
    }

    /** Photos whose files are there and that fulfil all conditions, by path; a person is in one by verdict or assignment. */
    public List<Path> find(PhotoQuery query) {
        return database.read(stores -> stores.photos().find(query));
    }

    /**
     * The undecided faces of a cluster are the person of this name, who is made if there is none; or a person gets this
     * name, and is one with whoever has it already. Faces the user rejected for that person are left out, and all but the
     * best of a photo; they leave the cluster.
     */
    public CompletableFuture<PeopleChange> name(GroupId group, PersonName name) {
        return act(stores -> new Naming(stores).name(group, name));
    }

    /** The two are one person. The named one survives, of two alike the first; two unnamed clusters become a person without a name. */
    public CompletableFuture<PeopleChange> merge(GroupId first, GroupId second) {
        return act(stores -> new Merging(stores).merge(first, second));
    }

    /** The face is not this person, for ever; it leaves the clusters the machine took for that person. */
    public CompletableFuture<Void> reject(FaceId face, PersonId person) {
        return database.change(Priority.USER, stores -> {
            Known known = new Known(stores);
            known.face(face);
            known.person(person);
            stores.verdicts().isNot(face, person, VerdictSource.FACE);
            stores.clusters().removeRejectedFrom(person);
            stores.people().dropCover(person, face);
        });
    }

    /** Who has this name already, however it is written. */
    public Optional<PersonId> personNamed(PersonName name) {
        return database.read(stores -> stores.people().byName(name).map(Person::id));
    }

    /** Photos that show both: by the same-photo rule, two people. */
    public int photosWithBoth(PersonId first, PersonId second) {
        return database.read(stores -> {
            Set<PhotoId> both = new HashSet<>(stores.verdicts().photosOf(first));
            both.retainAll(stores.verdicts().photosOf(second));
            return both.size();
        });
    }

    /**
     * The person or cluster that a text means: {@code person:3}, {@code cluster:7}, a name, or a bare number that is only
     * one of these.
     *
     * @throws org.kith.engine.EngineException if it means nothing, with names spelled alike, or more than one
     */
    public GroupId group(String text) {
        return database.read(stores -> new References(stores).group(text));
    }

    /** As {@link #group}, but a bare number is first of all a cluster. */
    public GroupId groupToName(String text) {
        return database.read(stores -> new References(stores).groupToName(text));
    }

    /** As {@link #group}, but a person. */
    public PersonId person(String text) {
        return database.read(stores -> new References(stores).person(text));
    }

    private <T> CompletableFuture<T> act(Act<T> act) {
        return database.write(Priority.USER, act);
    }
}
