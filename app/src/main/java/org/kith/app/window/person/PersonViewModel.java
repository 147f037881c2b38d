package org.kith.app.window.person;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.Refresh;
import org.kith.app.window.fx.UndoViewModel;
import org.kith.app.window.naming.KnownName;
import org.kith.app.window.people.FaceReasons;
import org.kith.app.window.people.GroupTile;
import org.kith.app.window.people.Labels;
import org.kith.app.window.people.MergeQuestion;
import org.kith.app.window.people.NamingViewModel;
import org.kith.app.window.people.PeopleActs;
import org.kith.app.window.people.PeopleSource;
import org.kith.app.window.people.PersonContent;
import org.kith.app.window.people.PersonContent.About;
import org.kith.app.window.people.PersonFace;
import org.kith.app.window.tiles.TileSelection;
import org.kith.engine.model.BirthDate;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.GroupId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.photo.Label;
import org.kith.engine.people.Conflict;
import org.kith.engine.store.circles.Circle;
import org.kith.engine.store.photos.PersonCount;
import org.kith.engine.store.photos.PersonYear;
import org.kith.engine.store.row.ActKind;
import org.kith.engine.store.row.ActSummary;

/**
 * One person, or a group without a name: their faces, of which the user can take some away, confirm them or give them to
 * others. The answer to an act shows at once and is put back if the engine refuses. FX thread only.
 */
public final class PersonViewModel {

    private final PeopleSource source;
    private final PeopleActs engine;
    private final FaceReasons reasons;
    private final Background background;
    private final UndoViewModel undo;
    private final TileSelection<FaceId> selection = new TileSelection<>();
    private final NamingViewModel naming;
    private final ReadOnlyObjectWrapper<Optional<PersonContent>> page = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper gone = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<List<FaceId>>> doubtful =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<PersonCount>> company = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Conflict>> conflicts = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<PersonYear>> years = new ReadOnlyObjectWrapper<>(List.of());
    private final Set<FaceId> places = new LinkedHashSet<>();
    private boolean doubtfulWanted;
    private boolean yearsWanted;
    private volatile Optional<GroupId> opened = Optional.empty();
    private List<GroupTile> everybody = List.of();
    private int unanswered;
    private final AtomicLong acts = new AtomicLong();
    private final Refresh<Answer> refresh;

    /**
     * What was asked for a page, at one time.
     *
     * @param acts how many acts had begun or ended before
     */
    private record Answer(
            long acts, Optional<GroupId> group, Optional<PersonContent> page, List<GroupTile> everybody) {}

    /** Nothing is asked before {@link #open}. */
    public PersonViewModel(
            Background background,
            PeopleSource source,
            PeopleActs engine,
            FaceReasons reasons,
            MergeQuestion question,
            UndoViewModel undo) {
        this.background = background;
        this.reasons = reasons;
        this.source = source;
        this.engine = engine;
        this.undo = undo;
        this.refresh = new Refresh<>(background, this::ask, this::answered);
        this.naming = new NamingViewModel(() -> everybody, () -> everybody, this::name, question);
        undo.changes().subscribe((before, now) -> update());
    }

    /** Empty until the library has answered. */
    public ReadOnlyObjectProperty<Optional<PersonContent>> page() {
        return page.getReadOnlyProperty();
    }

    /** Who is on photos with the person, who is on most of them first; nobody until the library has answered. */
    public ReadOnlyObjectProperty<List<PersonCount>> company() {
        return company.getReadOnlyProperty();
    }

    /** Photos on which the person is more than once, to be answered; none until the library has answered. */
    public ReadOnlyObjectProperty<List<Conflict>> conflicts() {
        return conflicts.getReadOnlyProperty();
    }

    /** The person is another now, or nobody: there is nothing to see here. */
    public ReadOnlyBooleanProperty gone() {
        return gone.getReadOnlyProperty();
    }

    public TileSelection<FaceId> selection() {
        return selection;
    }

    /** Renames the person. */
    public NamingViewModel naming() {
        return naming;
    }

    public void open(GroupId group) {
        naming.leave();
        opened = Optional.of(group);
        places.clear();
        page.set(Optional.empty());
        company.set(List.of());
        conflicts.set(List.of());
        years.set(List.of());
        gone.set(false);
        showDoubtful(false);
        update();
    }

    /** The user goes away: until he comes again nothing is asked. */
    public void leave() {
        naming.leave();
        opened = Optional.empty();
    }

    /** The library has changed by an act of the user. */
    public void update() {
        if (opened.isPresent()) {
            refresh.request();
        }
    }

    /** The library has changed by itself. */
    public void libraryChanged() {
        if (opened.isPresent()) {
            refresh.libraryChanged();
        }
    }

    private Answer ask() {
        long before = acts.get();
        Optional<GroupId> group = opened;
        return new Answer(before, group, group.flatMap(source::page), source.tiles());
    }

    private void answered(Answer answer) {
        // An answer from before an act would put back for a moment what the act has changed.
        if (unanswered == 0 && answer.acts() == acts.get() && answer.group().equals(opened)) {
            take(answer);
        } else {
            update();
        }
    }

    private void take(Answer answer) {
        everybody = answer.everybody();
        Optional<PersonContent> fresh = answer.page().or(this::whoeverIsShownNow);
        if (fresh.isEmpty()) {
            gone.set(true);
            return;
        }
        gone.set(false);
        page.set(fresh.map(p -> p.withFaces(inOrder(p.faces()))));
        person().ifPresent(this::askMore);
        askYears();
    }

    /** After the page is there: to look through all photos of somebody takes longer than to show the first. */
    private void askMore(PersonId person) {
        background.run(() -> reasons.conflicts(person), found -> {
            if (Optional.of(person).equals(opened)) {
                conflicts.set(found);
            }
        });
        background.run(() -> source.withWhom(person), found -> {
            if (Optional.of(person).equals(opened)) {
                company.set(found);
            }
        });
    }

    /** A group that was named here is a person now, with the same face and another id: the page goes along. */
    private Optional<PersonContent> whoeverIsShownNow() {
        Optional<GroupId> now = page.get().flatMap(before -> everybody.stream()
                .filter(tile -> tile.shown() != null && tile.shown().equals(before.cover()))
                .map(GroupTile::id)
                .findFirst());
        now.ifPresent(id -> {
            opened = now;
            update();
        });
        return now.flatMap(id -> page.get());
    }

    /** Faces stay where they are, also those that were away meanwhile; new ones come last. */
    private List<PersonFace> inOrder(List<PersonFace> now) {
        Map<FaceId, PersonFace> there = new LinkedHashMap<>();
        now.forEach(face -> there.put(face.id(), face));
        places.addAll(there.keySet());
        return places.stream()
                .flatMap(face -> Optional.ofNullable(there.get(face)).stream())
                .toList();
    }

    private void name(GroupTile tile, PersonName name) {
        change(p -> p.named(name.text()));
        perform(tile.isNamed() ? ActKind.RENAME : ActKind.NAME_GROUP, () -> engine.name(tile.id(), name));
    }

    /** Faces are taken away and confirmed of a person; a group without a name has only to be named. */
    public boolean isPerson() {
        return person().isPresent();
    }

    private Optional<PersonId> person() {
        return page.get()
                .map(PersonContent::id)
                .flatMap(id -> id instanceof PersonId person ? Optional.of(person) : Optional.empty());
    }

    /** Faces the machine took for this person, and the user has not confirmed. */
    public List<FaceId> assigned() {
        return page.get().map(PersonContent::faces).orElse(List.of()).stream()
                .filter(PersonFace::assigned)
                .map(PersonFace::id)
                .toList();
    }

    /** The selected faces are not this person. */
    public void rejectSelected() {
        reject(selected());
    }

    /** The faces are not this person. */
    void reject(List<FaceId> faces) {
        answered(faces);
        person().filter(p -> !faces.isEmpty()).ifPresent(person -> {
            change(p -> without(p, faces));
            perform(ActKind.REJECT, () -> engine.reject(faces, person));
        });
    }

    /** The person is on the photo in each of the faces: a collage, a mirror, a picture on the wall. */
    void confirmTwice(Conflict conflict) {
        answered(conflict.faces());
        person().ifPresent(person -> perform(ActKind.NAME_FACE, () -> engine.confirm(conflict.faces(), person)));
    }

    /** A question about these is not asked any more, whatever the answer. */
    private void answered(List<FaceId> faces) {
        conflicts.set(conflicts.get().stream()
                .filter(conflict -> conflict.faces().stream().noneMatch(faces::contains))
                .toList());
    }

    public boolean canConfirmSelected() {
        return selected().stream().anyMatch(assigned()::contains);
    }

    public void confirmSelected() {
        confirm(selected());
    }

    public void confirmAll() {
        confirm(assigned());
    }

    private void confirm(List<FaceId> faces) {
        List<FaceId> open = faces.stream().filter(assigned()::contains).toList();
        person().filter(p -> !open.isEmpty()).ifPresent(person -> {
            change(p -> p.withFaces(p.faces().stream()
                    .map(face -> open.contains(face.id()) ? face.confirmed() : face)
                    .toList()));
            perform(ActKind.NAME_FACE, () -> engine.confirm(open, person));
        });
    }

    /** The selected faces are somebody else. */
    public void moveSelected(PersonName name) {
        move(selected(), name);
    }

    /** What goes along when one of the faces is dragged: all that are selected, if it is one of them. */
    List<FaceId> dragged(FaceId from) {
        List<FaceId> faces = selected();
        return faces.contains(from) ? faces : List.of(from);
    }

    /** The faces are somebody else. */
    void move(List<FaceId> faces, PersonName name) {
        if (!faces.isEmpty()) {
            change(p -> without(p, faces));
            perform(ActKind.NAME_FACE, () -> engine.move(faces, name));
        }
    }

    /** Whether some of the faces of a group without a name, and not all, are selected. */
    public boolean canSplitOff() {
        int selected = selected().size();
        return selected > 0
                && page.get()
                        .filter(shown ->
                                shown.name() == null && selected < shown.faces().size())
                        .isPresent();
    }

    /** The selected faces are somebody else, whoever that is. */
    public void splitOffSelected() {
        List<FaceId> faces = selected();
        page.get().filter(shown -> canSplitOff()).ifPresent(shown -> {
            change(p -> without(p, faces));
            perform(ActKind.SPLIT, () -> engine.splitOff(shown.id(), faces));
        });
    }

    /** Whether there is more than one face to tell apart. */
    public boolean canSplit() {
        return page.get().filter(shown -> shown.faces().size() > 1).isPresent();
    }

    /**
     * How the faces would be told apart.
     *
     * @param found the parts
     * @param failed the engine's reason why they are not
     */
    public void parts(int into, Consumer<List<List<FaceId>>> found, Consumer<Throwable> failed) {
        page.get()
                .map(PersonContent::id)
                .ifPresent(group -> background.run(() -> source.parts(group, into), found, failed));
    }

    /** They are so many people. */
    public void split(int into) {
        page.get().map(PersonContent::id).ifPresent(group -> perform(ActKind.SPLIT, () -> engine.split(group, into)));
    }

    /** The selected ones are no faces: statues, animals, patterns. */
    public void notFacesSelected() {
        List<FaceId> faces = selected();
        if (!faces.isEmpty()) {
            change(p -> without(p, faces));
            perform(ActKind.NOT_A_FACE, () -> engine.notFaces(faces));
        }
    }

    /** The one selected face shows this person. */
    public void chooseCover() {
        List<FaceId> faces = selected();
        person().filter(p -> faces.size() == 1).ifPresent(person -> {
            change(p -> p.withCover(faces.get(0)));
            perform(ActKind.COVER, () -> engine.chooseCover(person, faces.get(0)));
        });
    }

    /** The person goes out of sight, or comes back; the page stays. */
    public void setHidden(boolean hidden) {
        person().ifPresent(person -> {
            change(p -> p.hidden(hidden));
            perform(hidden ? ActKind.HIDE : ActKind.SHOW, () -> hidden ? engine.hide(person) : engine.show(person));
        });
    }

    /**
     * When the person was born.
     *
     * @param born empty if it is not known
     */
    public void setBorn(Optional<BirthDate> born) {
        if (!about().map(About::born).equals(born)) {
            person().ifPresent(person -> {
                change(p -> p.with(about -> about.withBorn(born.orElse(null))));
                perform(ActKind.BORN, () -> engine.born(person, born));
            });
        }
    }

    /**
     * Whatever is worth remembering of the person.
     *
     * @param typed blank for nothing
     */
    public void setNote(String typed) {
        String note = typed.strip();
        if (!note.equals(about().map(About::note).orElse(""))) {
            person().ifPresent(person -> {
                change(p -> p.with(about -> about.withNote(note.isEmpty() ? null : note)));
                perform(ActKind.NOTE, () -> engine.note(person, note));
            });
        }
    }

    /** Tells which circles there are that the person is not in, by name. */
    void otherCircles(Consumer<List<String>> found) {
        List<String> in = about().map(About::circles).orElse(List.of());
        background.run(
                () -> source.circles().stream()
                        .map(Circle::name)
                        .filter(name -> !in.contains(name))
                        .toList(),
                found);
    }

    /**
     * The person is in a circle from now on.
     *
     * @return false if it is no name, and nothing is done
     */
    boolean addToCircle(String name) {
        Optional<Label> circle = Labels.of(name);
        circle.ifPresent(label -> person().ifPresent(person -> {
            change(p -> p.with(about -> about.withCircles(plus(about.circles(), label))));
            perform(ActKind.ADD_TO_CIRCLE, () -> engine.addToCircle(List.of(person), label));
        }));
        return circle.isPresent();
    }

    private static List<String> plus(List<String> circles, Label circle) {
        boolean there = circles.stream().anyMatch(name -> new Label(name).key().equals(circle.key()));
        return there
                ? circles
                : Stream.concat(circles.stream(), Stream.of(circle.text())).toList();
    }

    void removeFromCircle(String name) {
        person().ifPresent(person -> {
            change(p -> p.with(about -> about.withCircles(about.circles().stream()
                    .filter(circle -> !circle.equals(name))
                    .toList())));
            perform(ActKind.REMOVE_FROM_CIRCLE, () -> engine.removeFromCircle(List.of(person), new Label(name)));
        });
    }

    private Optional<About> about() {
        return page.get().map(PersonContent::about);
    }

    /** Whether the years are shown. */
    void showYears(boolean shown) {
        yearsWanted = shown;
        askYears();
    }

    /** The years of which there are photos of the person, the first first; none until they are shown and the library has answered. */
    ReadOnlyObjectProperty<List<PersonYear>> years() {
        return years.getReadOnlyProperty();
    }

    private void askYears() {
        person().filter(person -> yearsWanted)
                .ifPresent(person -> background.run(() -> source.years(person), found -> {
                    if (Optional.of(person).equals(opened)) {
                        years.set(found);
                    }
                }));
    }

    /** Whether only faces are shown that may be somebody else's. */
    public void showDoubtful(boolean only) {
        doubtfulWanted = only;
        doubtful.set(Optional.empty());
        person().filter(person -> only)
                .ifPresent(person -> background.run(() -> reasons.doubtful(person), faces -> {
                    if (doubtfulWanted && Optional.of(person).equals(opened)) {
                        doubtful.set(Optional.of(faces));
                    }
                }));
    }

    /** Faces that may be somebody else's, least like the others first; empty while all are shown, or are being compared. */
    public ReadOnlyObjectProperty<Optional<List<FaceId>>> doubtful() {
        return doubtful.getReadOnlyProperty();
    }

    /** All of the person, or only the doubtful ones. */
    public List<PersonFace> shownFaces() {
        List<PersonFace> all = page.get().map(PersonContent::faces).orElse(List.of());
        if (!doubtfulWanted) {
            return all;
        }
        return doubtful.get().orElse(List.of()).stream()
                .flatMap(id -> all.stream().filter(face -> face.id().equals(id)))
                .toList();
    }

    /** All others who have a name, those with most faces first. */
    List<GroupTile> namedOthers() {
        return others().filter(tile -> tile.isNamed() && !tile.hidden()).toList();
    }

    private Stream<GroupTile> others() {
        return everybody.stream().filter(tile -> !Optional.of(tile.id()).equals(opened));
    }

    /** Names of all others, to move faces to. */
    public List<KnownName> namesOfOthers() {
        return GroupTile.named(others().toList());
    }

    private List<FaceId> selected() {
        Set<FaceId> chosen = selection.selected().get();
        return page.get().map(PersonContent::faces).orElse(List.of()).stream()
                .map(PersonFace::id)
                .filter(chosen::contains)
                .toList();
    }

    private static PersonContent without(PersonContent page, List<FaceId> faces) {
        return page.withFaces(
                page.faces().stream().filter(face -> !faces.contains(face.id())).toList());
    }

    private void change(UnaryOperator<PersonContent> change) {
        page.set(page.get().map(change));
    }

    private void perform(ActKind kind, Supplier<ActSummary> act) {
        unanswered++;
        acts.incrementAndGet();
        undo.perform(kind, act, () -> {
            unanswered--;
            acts.incrementAndGet();
        });
    }
}
