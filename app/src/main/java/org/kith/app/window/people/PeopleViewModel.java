package org.kith.app.window.people;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.Refresh;
import org.kith.app.window.fx.UndoViewModel;
import org.kith.app.window.tiles.TileSelection;
import org.kith.engine.model.GroupId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.photo.Label;
import org.kith.engine.store.circles.Circle;
import org.kith.engine.store.row.ActKind;
import org.kith.engine.store.row.ActSummary;

/**
 * Who is there: people with their names, and faces that wait for one. The answer to an act shows at once and is put back if
 * the engine refuses; new faces come in without moving what the user looks at. FX thread only.
 */
public final class PeopleViewModel {

    private final PeopleActs engine;
    private final MergeQuestion question;
    private final UndoViewModel undo;
    private final TileOrder order = new TileOrder();
    private final TileSelection<GroupId> selection = new TileSelection<>();
    private final NamingViewModel naming;
    private final ReadOnlyObjectWrapper<PeopleTiles> tiles = new ReadOnlyObjectWrapper<>(PeopleTiles.NONE);
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper unsorted = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper arrived = new ReadOnlyIntegerWrapper();
    private final PeopleOrder.Choice choice;
    private final StringProperty wanted = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Circle>> circles = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<String>> circle = new ReadOnlyObjectWrapper<>(Optional.empty());
    private List<GroupTile> hidden = List.of();
    private boolean hiddenShown;
    private boolean seenOnceShown;
    private boolean sortNext = true;
    private boolean open;
    private int unanswered;
    private final AtomicLong acts = new AtomicLong();
    private final Refresh<Answer> refresh;

    /**
     * What was asked.
     *
     * @param acts how many acts had begun or ended before
     */
    private record Answer(long acts, List<GroupTile> tiles, List<Circle> circles) {}

    /** Nothing is asked before {@link #open}. */
    public PeopleViewModel(
            Background background, PeopleSource source, PeopleActs engine, MergeQuestion question, UndoViewModel undo) {
        this(background, source, engine, question, undo, PeopleOrder.Choice.forNow());
    }

    /** As above, with the order that was chosen the last time. */
    public PeopleViewModel(
            Background background,
            PeopleSource source,
            PeopleActs engine,
            MergeQuestion question,
            UndoViewModel undo,
            PeopleOrder.Choice choice) {
        this.choice = choice;
        order.by(choice.order());
        this.engine = engine;
        this.question = question;
        this.undo = undo;
        this.naming = new NamingViewModel(this::visible, this::everybody, this::name, question);
        this.refresh = new Refresh<>(
                background, () -> new Answer(acts.get(), source.tiles(), source.circles()), this::answered);
        undo.changes().subscribe((before, now) -> update());
        wanted.subscribe((before, now) -> show());
    }

    /** What names have in them that are shown; empty for everybody, also those without a name. */
    public StringProperty wanted() {
        return wanted;
    }

    /** Groups of people that the user made, by name. */
    public ReadOnlyObjectProperty<List<Circle>> circles() {
        return circles.getReadOnlyProperty();
    }

    /** The one whose people are shown; empty for everybody, also those without a name. */
    public ReadOnlyObjectProperty<Optional<String>> circle() {
        return circle.getReadOnlyProperty();
    }

    public void chooseCircle(Optional<String> name) {
        circle.set(name);
        show();
    }

    /** Those that are selected and have a name are in the circle from now on. Returns false if it is no name. */
    boolean addSelectedToCircle(String name) {
        Optional<Label> label = Labels.of(name);
        List<PersonId> people = namedSelected();
        if (!people.isEmpty()) {
            label.ifPresent(to -> perform(ActKind.ADD_TO_CIRCLE, () -> engine.addToCircle(people, to)));
        }
        return label.isPresent();
    }

    boolean canAddToCircle() {
        return !namedSelected().isEmpty();
    }

    /** Those that are selected leave the circle whose people are shown. */
    void removeSelectedFromCircle() {
        List<PersonId> people = namedSelected();
        circle.get()
                .filter(name -> !people.isEmpty())
                .ifPresent(name ->
                        perform(ActKind.REMOVE_FROM_CIRCLE, () -> engine.removeFromCircle(people, new Label(name))));
    }

    void renameCircle(String from, String to) {
        Labels.of(to).ifPresent(label -> {
            if (circle.get().equals(Optional.of(from))) {
                circle.set(Optional.of(label.text()));
            }
            perform(ActKind.RENAME_CIRCLE, () -> engine.renameCircle(new Label(from), label));
        });
    }

    void removeCircle(String name) {
        perform(ActKind.REMOVE_CIRCLE, () -> engine.removeCircle(new Label(name)));
    }

    private void takeCircles(List<Circle> now) {
        circles.set(now);
        if (circle.get().isPresent() && members().isEmpty()) {
            circle.set(Optional.empty());
        }
    }

    /** Of the circle that is chosen, if it is there still. */
    private Optional<List<PersonId>> members() {
        return circle.get().flatMap(name -> circles.get().stream()
                .filter(one -> new Label(one.name()).key().equals(new Label(name).key()))
                .findFirst()
                .map(Circle::people));
    }

    private List<PersonId> namedSelected() {
        return everybody().stream()
                .filter(tile -> tile.isNamed() && selection.selected().get().contains(tile.id()))
                .flatMap(tile -> tile.id() instanceof PersonId person ? Stream.of(person) : Stream.empty())
                .toList();
    }

    public ReadOnlyObjectProperty<PeopleTiles> tiles() {
        return tiles.getReadOnlyProperty();
    }

    /** Whether the library was asked: until then an empty page says nothing. */
    public ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    /** Whether the order is not by size any more. */
    public ReadOnlyBooleanProperty unsorted() {
        return unsorted.getReadOnlyProperty();
    }

    /** How many tiles have come since the page was sorted. */
    public ReadOnlyIntegerProperty arrived() {
        return arrived.getReadOnlyProperty();
    }

    public TileSelection<GroupId> selection() {
        return selection;
    }

    public NamingViewModel naming() {
        return naming;
    }

    /** The user comes to the page: it is sorted anew. */
    public void open() {
        open = true;
        sortAgain();
    }

    /** In which order people stand. */
    PeopleOrder order() {
        return choice.order();
    }

    void sortBy(PeopleOrder other) {
        choice.choose(other);
        order.by(other);
        sortAgain();
    }

    public void sortAgain() {
        sortNext = true;
        update();
    }

    /** The user goes away: until he comes again nothing is asked. */
    public void leave() {
        naming.leave();
        open = false;
    }

    /** The library has changed by an act of the user. */
    public void update() {
        if (open) {
            refresh.request();
        }
    }

    /** The library has changed by itself. */
    public void libraryChanged() {
        if (open) {
            refresh.libraryChanged();
        }
    }

    private void answered(Answer answer) {
        // An answer from before an act would put back for a moment what the act has changed.
        if (unanswered == 0 && answer.acts() == acts.get()) {
            takeCircles(answer.circles());
            take(answer.tiles());
        } else {
            update();
        }
    }

    private void take(List<GroupTile> everyone) {
        List<GroupTile> answer =
                everyone.stream().filter(tile -> !tile.hidden()).toList();
        hidden = everyone.stream().filter(GroupTile::hidden).toList();
        if (sortNext) {
            sortNext = false;
            arrived.set(0);
            order.sort(answer);
        } else {
            int before = order.slots();
            Map<GroupId, GroupId> moved = order.keep(answer);
            arrived.set(arrived.get() + order.slots() - before);
            selection.follow(moved);
            show();
            naming.follow(moved);
        }
        loaded.set(true);
        show();
    }

    private void show() {
        tiles.set(new PeopleTiles(
                filtered(order.in(PeopleSection.NAMED)),
                filtered(order.in(PeopleSection.UNNAMED)),
                filtered(order.in(PeopleSection.SEEN_ONCE)),
                seenOnceShown,
                filtered(hidden),
                hiddenShown));
        unsorted.set(!order.isSorted());
    }

    private List<GroupTile> filtered(List<GroupTile> all) {
        String words = PersonName.fold(wanted.get());
        Optional<Set<GroupId>> members = members().map(Set::copyOf);
        return words.isEmpty() && members.isEmpty()
                ? all
                : all.stream()
                        .filter(tile -> words.isEmpty() || isCalled(tile, words))
                        .filter(tile -> members.isEmpty() || members.get().contains(tile.id()))
                        .toList();
    }

    private static boolean isCalled(GroupTile tile, String words) {
        String name = tile.name();
        return name != null && PersonName.fold(name).contains(words);
    }

    private List<GroupTile> visible() {
        return tiles.get().visible();
    }

    private List<GroupTile> everybody() {
        return Stream.concat(order.all().stream(), hidden.stream()).toList();
    }

    public void showHidden(boolean shown) {
        hiddenShown = shown;
        show();
    }

    public void showSeenOnce(boolean shown) {
        seenOnceShown = shown;
        show();
    }

    private void name(GroupTile tile, PersonName name) {
        Optional<GroupTile> namesake = GroupTile.named(order.all()).stream()
                .filter(known -> new PersonName(known.name()).key().equals(name.key()))
                .filter(known -> !known.id().equals(tile.id()))
                .findFirst()
                .flatMap(known -> order.tile(known.id()));
        namesake.ifPresentOrElse(
                other -> order.absorb(other.id(), tile.id()), () -> order.replace(tile.named(name.text())));
        show();
        perform(tile.isNamed() ? ActKind.RENAME : ActKind.NAME_GROUP, () -> engine.name(tile.id(), name));
    }

    /** Whether the tile got its name since the page was sorted: it goes to the named ones when it is sorted again. */
    public boolean isNewlyNamed(GroupId group) {
        return order.isNewlyNamed(group);
    }

    /** Whether what is selected is more than one; hidden people are brought back first. */
    public boolean canMerge() {
        return chosen().size() > 1;
    }

    /** Whose name those selected would have; empty if none of them has one. */
    public Optional<String> mergedName() {
        return canMerge() ? Optional.ofNullable(survivor(chosen()).name()) : Optional.empty();
    }

    private List<GroupTile> chosen() {
        return order.all().stream()
                .filter(tile -> selection.selected().get().contains(tile.id()))
                .toList();
    }

    /** All that are selected are one: the named one, or else the largest. */
    public void mergeSelected() {
        List<GroupTile> chosen = chosen();
        if (chosen.size() > 1) {
            GroupTile into = survivor(chosen);
            merge(into, chosen.stream().filter(tile -> !tile.equals(into)).toList());
        }
    }

    private static GroupTile survivor(List<GroupTile> chosen) {
        return chosen.stream()
                .max(Comparator.comparing(GroupTile::isNamed).thenComparing(GroupTile::faces))
                .orElseThrow();
    }

    /** What is dragged: all that are selected if the tile is one of them. */
    public List<GroupId> dragged(GroupId from) {
        return selection.selected().get().contains(from)
                ? List.copyOf(selection.selected().get())
                : List.of(from);
    }

    public boolean canDrop(List<GroupId> dragged, GroupId onto) {
        return !dragged.contains(onto)
                && order.tile(onto).isPresent()
                && dragged.stream().anyMatch(id -> order.tile(id).isPresent());
    }

    /** The dragged are one with the tile they were dropped on; a name survives wherever it was. */
    public void drop(List<GroupId> dragged, GroupId onto) {
        if (!canDrop(dragged, onto)) {
            return;
        }
        List<GroupTile> all = Stream.concat(Stream.of(onto), dragged.stream())
                .flatMap(id -> order.tile(id).stream())
                .toList();
        GroupTile target = all.get(0);
        GroupTile into = target.isNamed()
                ? target
                : all.stream().filter(GroupTile::isNamed).findFirst().orElse(target);
        merge(into, all.stream().filter(tile -> !tile.equals(into)).toList());
    }

    /** Of people who have names the user is asked first. */
    private void merge(GroupTile into, List<GroupTile> others) {
        List<GroupTile> named = Stream.concat(Stream.of(into), others.stream())
                .filter(GroupTile::isNamed)
                .toList();
        if (named.size() > 1) {
            question.ask(named, () -> mergeAll(into, others), () -> {});
        } else {
            mergeAll(into, others);
        }
    }

    private void mergeAll(GroupTile into, List<GroupTile> others) {
        List<GroupId> ids = others.stream().map(GroupTile::id).toList();
        ids.forEach(id -> order.absorb(into.id(), id));
        selection.select(into.id());
        show();
        perform(ActKind.MERGE, () -> engine.merge(into.id(), ids));
    }

    /** Faces of nobody worth knowing: the selected groups without a name go away. */
    public void ignoreSelected() {
        List<GroupId> groups = unnamedSelected();
        groups.forEach(order::remove);
        show();
        if (!groups.isEmpty()) {
            perform(ActKind.IGNORE, () -> engine.ignore(groups));
        }
    }

    public boolean canIgnore() {
        return !unnamedSelected().isEmpty();
    }

    /** The selected person stands before all others, or does not any more. */
    void pinSelected(boolean first) {
        toHide().ifPresent(person -> {
            order.tile(person).ifPresent(tile -> order.replace(tile.pinned(first)));
            sortNext = true;
            show();
            perform(first ? ActKind.PIN : ActKind.UNPIN, () -> engine.pin(person, first));
        });
    }

    /** Whether a person is selected that is not pinned, or is. */
    boolean canPin(boolean first) {
        return toHide().flatMap(order::tile)
                .filter(tile -> tile.pinned() != first)
                .isPresent();
    }

    /** The selected person goes out of sight. */
    public void hideSelected() {
        toHide().ifPresent(person -> {
            order.tile(person).ifPresent(tile -> hidden = plus(hidden, tile.hidden(true)));
            order.remove(person);
            show();
            perform(ActKind.HIDE, () -> engine.hide(person));
        });
    }

    public boolean canHide() {
        return toHide().isPresent();
    }

    private Optional<PersonId> toHide() {
        return onlySelected().filter(person -> order.tile(person).isPresent());
    }

    /** The selected hidden person comes back. */
    public void showAgainSelected() {
        toShow().ifPresent(person -> {
            hidden = hidden.stream().filter(tile -> !tile.id().equals(person)).toList();
            show();
            perform(ActKind.SHOW, () -> engine.show(person));
        });
    }

    public boolean canShowAgain() {
        return toShow().isPresent();
    }

    private Optional<PersonId> toShow() {
        return onlySelected()
                .filter(person -> hidden.stream().anyMatch(tile -> tile.id().equals(person)));
    }

    private Optional<PersonId> onlySelected() {
        return Optional.of(selection.selected().get())
                .filter(selected -> selected.size() == 1)
                .flatMap(selected -> selected.stream().findFirst())
                .flatMap(group -> group instanceof PersonId person ? Optional.of(person) : Optional.empty());
    }

    private static List<GroupTile> plus(List<GroupTile> tiles, GroupTile tile) {
        return Stream.concat(tiles.stream(), Stream.of(tile)).toList();
    }

    private List<GroupId> unnamedSelected() {
        return selection.selected().get().stream()
                .filter(id -> order.tile(id).filter(tile -> !tile.isNamed()).isPresent())
                .toList();
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
