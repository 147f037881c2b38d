package org.kith.engine.people;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.kith.engine.act.Acted;
import org.kith.engine.act.Acts;
import org.kith.engine.act.Acts.Done;
import org.kith.engine.fault.EngineException;
import org.kith.engine.history.History;
import org.kith.engine.model.BirthDate;
import org.kith.engine.model.Box;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.GroupId;
import org.kith.engine.model.Person;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoCondition.Role;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.store.Database;
import org.kith.engine.store.photos.PersonCount;
import org.kith.engine.store.photos.PersonYear;
import org.kith.engine.store.row.ActKind;
import org.kith.engine.store.row.ActSummary;
import org.kith.engine.store.row.NameCount;
import org.kith.engine.store.row.PeopleOverview;
import org.kith.engine.trash.SystemTrash;

/**
 * The acts of the user on people, and the questions about them. An act goes ahead of all indexing and is on the disk when
 * its future completes; one that cannot be done completes with an {@link org.kith.engine.fault.EngineException} and changes
 * nothing. Thread-safe.
 */
public final class People {

    private final Database database;
    private final Acts acts;
    private final History history;

    public People(Database database) {
        this(database, () -> {});
    }

    /** @param changed run on the db-writer thread after every act: must be short */
    public People(Database database, Runnable changed) {
        this(database, changed, new History(database, SystemTrash.ofThisSystem(), changed));
    }

    /**
     * With the history of a whole library.
     *
     * @param changed run on the db-writer thread after every act: must be short
     */
    public People(Database database, Runnable changed, History history) {
        this.database = database;
        this.acts = new Acts(database, changed);
        this.history = history;
    }

    /** Of all acts, those on photos too. */
    public History history() {
        return history;
    }

    /** People, hidden people and unnamed clusters, each largest first. */
    public PeopleOverview overview() {
        return database.read(stores -> stores.people().overview());
    }

    /** Everybody the user knows, hidden people too. */
    public List<Person> all() {
        return database.read(stores -> stores.people().all());
    }

    /** A person or an unnamed cluster with faces and photos; empty if there is none any more. */
    public Optional<Portrait> portrait(GroupId group) {
        return database.read(stores -> Portrait.of(stores, group));
    }

    /** What the person looks like: the cover that was chosen, then the best of the faces that the user has decided. */
    public List<FaceId> bestFaces(PersonId person, int most) {
        return database.read(stores -> Stream.concat(
                        stores.people().byId(person).map(Person::cover).stream(),
                        stores.verdicts().bestOf(person, most).stream())
                .distinct()
                .limit(most)
                .toList());
    }

    /** Who has a name, is not hidden, and is on photos with the person; who is on most of them first. */
    public List<PersonCount> withWhom(PersonId person) {
        PhotoQuery theirs = PhotoQuery.of(new PhotoCondition.Shows(Role.ALL, List.of(person)));
        return database.read(stores -> stores.vocabulary().people(theirs)).stream()
                .filter(other -> !other.person().equals(person))
                .toList();
    }

    /** The years of which there are photos of the person with a time, the first first. */
    public List<PersonYear> years(PersonId person) {
        return database.read(stores -> stores.vocabulary().years(person));
    }

    /** Names to choose from, those of most faces first. */
    public List<NameCount> names() {
        return database.read(stores -> stores.people().names());
    }

    /** The face is the person of this name, who is made if there is none; whatever was said of the face before. */
    public CompletableFuture<Acted<PeopleChange>> is(FaceId face, PersonName name) {
        return are(List.of(face), name);
    }

    /** {@link #is} of several faces, as one act. */
    public CompletableFuture<Acted<PeopleChange>> are(Collection<FaceId> faces, PersonName name) {
        return acts.journaled(stores -> ofFaces(new FaceActs(stores).are(faces, name)));
    }

    /** {@link #are} of somebody who may have no name: what the machine assigned is right. */
    public CompletableFuture<Acted<PeopleChange>> are(Collection<FaceId> faces, PersonId person) {
        return acts.journaled(stores -> ofFaces(new FaceActs(stores).are(faces, person)));
    }

    private static Done<PeopleChange> ofFaces(PeopleChange change) {
        return new Done<>(change, ActSummary.of(ActKind.NAME_FACE, change.name(), change.faces()));
    }

    /**
     * The undecided faces of a cluster are the person of this name, who is made if there is none; or a person gets this
     * name, and is one with whoever has it already. Faces the user rejected for that person are left out, and all but the
     * best of a photo; they leave the cluster.
     */
    public CompletableFuture<Acted<PeopleChange>> name(GroupId group, PersonName name) {
        return acts.journaled(stores -> new JournaledNaming(stores).name(group, name));
    }

    /**
     * Some faces of a cluster are the person of this name; the others wait. As with {@link #name}, faces rejected for that
     * person are left out, and all but the best of a photo.
     */
    public CompletableFuture<Acted<PeopleChange>> nameFaces(Collection<FaceId> faces, PersonName name) {
        return acts.journaled(stores -> new JournaledNaming(stores).nameFaces(faces, name));
    }

    /** {@link #nameFaces} of somebody who may have no name. */
    public CompletableFuture<Acted<PeopleChange>> giveFaces(Collection<FaceId> faces, PersonId person) {
        return acts.journaled(stores -> new JournaledNaming(stores).giveFaces(faces, person));
    }

    /** Faces of several clusters are one person, who has no name as yet. */
    public CompletableFuture<Acted<PeopleChange>> joinFaces(Collection<FaceId> faces) {
        return acts.journaled(stores -> new JournaledNaming(stores).joinFaces(faces));
    }

    /** The faces of the one and of the other group are two people, whoever they are, in every clustering to come. */
    public CompletableFuture<Acted<ActSummary>> tellApart(Collection<FaceId> first, Collection<FaceId> second) {
        return acts.simple(stores -> {
            stores.apart().add(List.of(first, second));
            return new ActSummary(ActKind.APART, null, List.of(), first.size() + second.size(), 2);
        });
    }

    /** The person gets this name, and is one with whoever has it already. */
    public CompletableFuture<Acted<PeopleChange>> rename(PersonId person, PersonName name) {
        return name(person, name);
    }

    /**
     * The two are one person. The named one survives, of two alike the first; two unnamed clusters become a person without
     * a name.
     */
    public CompletableFuture<Acted<PeopleChange>> merge(GroupId first, GroupId second) {
        return merge(List.of(first, second));
    }

    /**
     * All are one person: the first of those with a name, or else the first without one, or else somebody new without a name.
     * One act, however many.
     */
    public CompletableFuture<Acted<PeopleChange>> merge(List<? extends GroupId> groups) {
        return acts.journaled(stores -> new JournaledNaming(stores).merge(List.copyOf(groups)));
    }

    /**
     * An unnamed cluster, or the faces the machine assigned to a person, become several clusters, which are kept apart from then
     * on. What the user decided stays as it is. Computes on the calling thread.
     *
     * @param into how many parts, at least 2; a person's own is one of them
     */
    public CompletableFuture<Acted<SplitChange>> split(GroupId group, int into) {
        try {
            return acts.journaled(Splitting.compute(database, group, into)::write);
        } catch (EngineException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** The parts {@link #split} would make, the person's own first, then the largest. Computes on the calling thread. */
    public List<List<FaceId>> parts(GroupId group, int into) {
        return Splitting.compute(database, group, into).parts();
    }

    /**
     * These faces of a group are somebody else: they become a group of their own, which is kept apart from the others from then
     * on. Of a person, they are not this person, for ever.
     *
     * @param faces some of the group's, not all
     */
    public CompletableFuture<Acted<SplitChange>> splitOff(GroupId group, Collection<FaceId> faces) {
        return acts.journaled(stores -> new SplittingOff(stores).of(group, faces));
    }

    /** The face is not this person, for ever; it leaves the clusters the machine took for that person. */
    public CompletableFuture<Acted<ActSummary>> reject(FaceId face, PersonId person) {
        return reject(List.of(face), person);
    }

    /** {@link #reject} of several faces, as one act. */
    public CompletableFuture<Acted<ActSummary>> reject(Collection<FaceId> faces, PersonId person) {
        return acts.simple(stores -> new FaceActs(stores).areNot(faces, person));
    }

    /**
     * The person of this name, who is made if there is none, is on the photos, without a face that could be found: they are found by
     * it, and faces are not.
     */
    public CompletableFuture<Acted<ActSummary>> present(Collection<PhotoId> photos, PersonName name) {
        return acts.simple(stores -> new Presence(stores).present(photos, name));
    }

    /** Takes back {@link #present} of these photos. */
    public CompletableFuture<Acted<ActSummary>> absent(Collection<PhotoId> photos, PersonId person) {
        return acts.simple(stores -> new Presence(stores).absent(photos, person));
    }

    /** Who is on the photo without a face that could be found, by the user's word. */
    public List<Person> presentOn(PhotoId photo) {
        return presentOn(List.of(photo));
    }

    /** {@link #presentOn} of any of the photos. */
    public List<Person> presentOn(Collection<PhotoId> photos) {
        return database.read(stores -> stores.presence().of(photos).stream()
                .flatMap(person -> stores.people().byId(person).stream())
                .toList());
    }

    /**
     * There is a face that was not found. Until it is looked at, and if the machine does not see one there, only what the user says
     * of it counts.
     *
     * @param box in fractions of the upright photo, within it
     */
    public CompletableFuture<Acted<FaceId>> draw(PhotoId photo, Box box) {
        return acts.journaled(stores -> new Drawing(stores).draw(photo, box));
    }

    /**
     * The face is there. One that was found is no face any more: what the user said of it is said of the one that is drawn instead.
     *
     * @param box as above
     * @return the face that is there now
     */
    public CompletableFuture<Acted<FaceId>> moveBox(FaceId face, Box box) {
        return acts.journaled(stores -> new Drawing(stores).move(face, box));
    }

    /** There is no face; a box that the user drew is gone. */
    public CompletableFuture<Acted<ActSummary>> notAFace(FaceId face) {
        return notFaces(List.of(face));
    }

    /** {@link #notAFace} of several, as one act: statues, animals, patterns. */
    public CompletableFuture<Acted<ActSummary>> notFaces(Collection<FaceId> faces) {
        return acts.simple(stores -> new FaceActs(stores).notFaces(faces));
    }

    /** Faces of nobody the user wants to know. */
    public CompletableFuture<Acted<ActSummary>> ignore(Collection<FaceId> faces) {
        return acts.simple(stores -> new FaceActs(stores).ignore(faces));
    }

    /**
     * Everybody in the scope of whom the user has not said who they are is nobody the user wants to know: strangers go away in
     * one step, as one act.
     *
     * @param alsoAssigned those too whom the machine takes for somebody the user knows
     */
    public CompletableFuture<Acted<IgnoredRest>> ignoreRest(PhotoScope scope, boolean alsoAssigned) {
        List<PhotoId> photos = database.read(stores -> new Scopes(stores.events()).photos(scope));
        return acts.journaled(stores -> new FaceActs(stores).ignoreRest(photos, alsoAssigned));
    }

    /** The person is shown by this face, which must be theirs. */
    public CompletableFuture<Acted<ActSummary>> setCover(PersonId person, FaceId face) {
        return acts.simple(stores -> new FaceActs(stores).setCover(person, face));
    }

    /**
     * When the person was born: no face of a photo from a year before is suggested or assigned, and those that were are theirs no
     * longer. What the user has decided stays.
     *
     * @param born empty if it is not known
     */
    public CompletableFuture<Acted<ActSummary>> setBorn(PersonId person, Optional<BirthDate> born) {
        return acts.simple(stores -> new FaceActs(stores).setBorn(person, born));
    }

    /**
     * Whatever is worth remembering of the person.
     *
     * @param note blank to take it away
     */
    public CompletableFuture<Acted<ActSummary>> setNote(PersonId person, String note) {
        return acts.simple(stores -> new FaceActs(stores).setNote(person, note));
    }

    /** The person is kept out of sight, with all that is known of them. */
    public CompletableFuture<Acted<ActSummary>> hide(PersonId person) {
        return acts.simple(stores -> new FaceActs(stores).setHidden(person, true));
    }

    /** Takes back {@link #hide}. */
    public CompletableFuture<Acted<ActSummary>> unhide(PersonId person) {
        return acts.simple(stores -> new FaceActs(stores).setHidden(person, false));
    }

    /** The person stands before all others on the page of people. */
    public CompletableFuture<Acted<ActSummary>> pin(PersonId person) {
        return acts.simple(stores -> new FaceActs(stores).setPinned(person, true));
    }

    /** Takes back {@link #pin}. */
    public CompletableFuture<Acted<ActSummary>> unpin(PersonId person) {
        return acts.simple(stores -> new FaceActs(stores).setPinned(person, false));
    }

    /** How many faces {@link #forget} would make unknown. */
    public int facesToForget(PersonId person) {
        return database.read(stores -> stores.forgetting().facesOf(person));
    }

    /**
     * The person is gone with all that is known of them: name, verdicts, the embeddings and pictures of their faces, every trace
     * in the journal, copies of the library from before updates. The one act that cannot be undone. The faces stay as boxes
     * that nobody is asked about, and are not learned again, nor are they in copies of the photos. Takes seconds.
     *
     * @throws org.kith.engine.fault.EngineException if there is no such person, or files cannot be written
     */
    public ForgetReport forget(PersonId person) {
        ForgetReport report = new Forgetting(database).forget(person);
        acts.changed();
        return report;
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
     * @throws org.kith.engine.fault.EngineException if it means nothing, with names spelled alike, or more than one
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
}
