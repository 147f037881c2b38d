package org.kith.app.window.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kith.app.window.fx.UndoHistory;
import org.kith.engine.act.Acted;
import org.kith.engine.job.Await;
import org.kith.engine.model.BirthDate;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.GroupId;
import org.kith.engine.model.Person;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.photo.Label;
import org.kith.engine.people.Circles;
import org.kith.engine.people.People;
import org.kith.engine.people.Portrait;
import org.kith.engine.store.circles.Circle;
import org.kith.engine.store.photos.PersonCount;
import org.kith.engine.store.photos.PersonYear;
import org.kith.engine.store.row.ActSummary;
import org.kith.engine.store.row.ClusterSummary;
import org.kith.engine.store.row.GroupFace;
import org.kith.engine.store.row.JournalEntry;
import org.kith.engine.store.row.PeopleOverview;
import org.kith.engine.store.row.PersonSummary;
import org.kith.engine.store.row.PhotoRow;

/** The people of the open library, as the pages see them. Thread-safe. */
public final class EnginePeople implements PeopleSource, PeopleActs, UndoHistory {

    private final People people;
    private final Circles circles;

    public EnginePeople(People people, Circles circles) {
        this.people = people;
        this.circles = circles;
    }

    @Override
    public List<Circle> circles() {
        return circles.all();
    }

    @Override
    public List<GroupTile> tiles() {
        PeopleOverview overview = people.overview();
        return Stream.of(
                        overview.people().stream().map(EnginePeople::tile),
                        overview.hidden().stream().map(EnginePeople::tile),
                        overview.unnamed().stream().map(EnginePeople::tile))
                .flatMap(Function.identity())
                .sorted(Comparator.comparingInt(GroupTile::faces).reversed())
                .toList();
    }

    private static GroupTile tile(PersonSummary summary) {
        return new GroupTile(
                summary.person().id(),
                summary.person().name(),
                summary.faces(),
                summary.photos(),
                summary.person().hidden(),
                summary.shown(),
                summary.person().born(),
                summary.person().pinned());
    }

    private static GroupTile tile(ClusterSummary summary) {
        return new GroupTile(
                summary.id(), null, summary.faces(), summary.photos(), false, summary.shown(), null, false);
    }

    @Override
    public Optional<PersonContent> page(GroupId group) {
        return people.portrait(group).map(portrait -> page(group, portrait));
    }

    private PersonContent.About about(Person person) {
        return new PersonContent.About(person.born(), person.note(), circles.of(person.id()));
    }

    private PersonContent page(GroupId group, Portrait portrait) {
        @Nullable Person person = portrait.person();
        List<GroupFace> faces = portrait.faces();
        @Nullable FaceId cover = person == null ? null : person.cover();
        return new PersonContent(
                group,
                person == null ? null : person.name(),
                person == null ? PersonContent.About.NOTHING : about(person),
                person != null && person.hidden(),
                cover != null || faces.isEmpty() ? cover : faces.get(0).id(),
                person == null ? undecided(faces) : assignedFirst(faces),
                portrait.photos().stream().map(PhotoRow::id).toList());
    }

    private static List<PersonFace> undecided(List<GroupFace> faces) {
        return faces.stream()
                .map(face -> new PersonFace(face.id(), face.photo(), false))
                .toList();
    }

    private static List<PersonFace> assignedFirst(List<GroupFace> faces) {
        return faces.stream()
                .sorted(Comparator.comparing(GroupFace::decided))
                .map(face -> new PersonFace(face.id(), face.photo(), !face.decided()))
                .toList();
    }

    @Override
    public ActSummary name(GroupId group, PersonName name) {
        return act(people.name(group, name));
    }

    @Override
    public ActSummary merge(GroupId into, List<GroupId> others) {
        List<GroupId> all = new ArrayList<>(others);
        all.add(0, into);
        return act(people.merge(all));
    }

    @Override
    public ActSummary reject(List<FaceId> faces, PersonId person) {
        return act(people.reject(faces, person));
    }

    @Override
    public ActSummary move(List<FaceId> faces, PersonName name) {
        return act(people.are(faces, name));
    }

    @Override
    public List<PersonCount> withWhom(PersonId person) {
        return people.withWhom(person);
    }

    @Override
    public List<PersonYear> years(PersonId person) {
        return people.years(person);
    }

    @Override
    public List<List<FaceId>> parts(GroupId group, int into) {
        return people.parts(group, into);
    }

    @Override
    public ActSummary splitOff(GroupId group, List<FaceId> faces) {
        return act(people.splitOff(group, faces));
    }

    @Override
    public ActSummary split(GroupId group, int into) {
        return act(people.split(group, into));
    }

    @Override
    public ActSummary confirm(List<FaceId> faces, PersonId person) {
        return act(people.are(faces, person));
    }

    @Override
    public ActSummary ignore(List<GroupId> groups) {
        List<FaceId> faces = groups.stream()
                .flatMap(group -> page(group).stream())
                .flatMap(page -> page.faces().stream())
                .map(PersonFace::id)
                .toList();
        return act(people.ignore(faces));
    }

    @Override
    public ActSummary ignoreFaces(List<FaceId> faces) {
        return act(people.ignore(faces));
    }

    @Override
    public ActSummary pin(PersonId person, boolean first) {
        return act(first ? people.pin(person) : people.unpin(person));
    }

    @Override
    public ActSummary hide(PersonId person) {
        return act(people.hide(person));
    }

    @Override
    public ActSummary show(PersonId person) {
        return act(people.unhide(person));
    }

    @Override
    public ActSummary born(PersonId person, Optional<BirthDate> born) {
        return act(people.setBorn(person, born));
    }

    @Override
    public ActSummary note(PersonId person, String note) {
        return act(people.setNote(person, note));
    }

    @Override
    public ActSummary addToCircle(List<PersonId> who, Label circle) {
        return act(circles.add(circle, who));
    }

    @Override
    public ActSummary removeFromCircle(List<PersonId> who, Label circle) {
        return act(circles.remove(circle, who));
    }

    @Override
    public ActSummary renameCircle(Label circle, Label name) {
        return act(circles.rename(circle, name));
    }

    @Override
    public ActSummary removeCircle(Label circle) {
        return act(circles.remove(circle));
    }

    @Override
    public ActSummary notFaces(List<FaceId> faces) {
        return act(people.notFaces(faces));
    }

    @Override
    public ActSummary chooseCover(PersonId person, FaceId face) {
        return act(people.setCover(person, face));
    }

    @Override
    public State state() {
        return new State(
                people.history().toUndo().isPresent(), people.history().toRedo().isPresent());
    }

    @Override
    public Optional<ActSummary> undo() {
        return Await.result(people.history().undo());
    }

    @Override
    public Optional<ActSummary> redo() {
        return Await.result(people.history().redo());
    }

    @Override
    public List<JournalEntry> all() {
        return people.history().newest(Integer.MAX_VALUE);
    }

    @Override
    public List<ActSummary> undoTo(long act) {
        return people.history().undoTo(act);
    }

    @Override
    public List<ActSummary> redoTo(long act) {
        return people.history().redoTo(act);
    }

    /** The window's workers have time: an act is a transaction of milliseconds that goes ahead of all indexing. */
    private static ActSummary act(CompletableFuture<? extends Acted<?>> act) {
        return Await.result(act).act();
    }
}
