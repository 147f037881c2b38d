package org.kith.app.window.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.kith.app.window.naming.KnownName;
import org.kith.app.window.naming.NameFieldViewModel;
import org.kith.app.window.naming.NamingStep;
import org.kith.engine.model.GroupId;
import org.kith.engine.model.PersonName;

/**
 * Giving a name in place. Enter and Tab go on to the next group without a name, so that a family is named in one go. Whoever
 * gives a name that somebody has, typed or chosen from the completions, is asked once whether they are one. FX thread
 * only.
 */
public final class NamingViewModel {

    private final NameFieldViewModel field = new NameFieldViewModel();
    private final ReadOnlyObjectWrapper<Optional<GroupId>> editing = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<KnownName>> question = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Supplier<List<GroupTile>> tiles;
    private final Supplier<List<GroupTile>> everybody;
    private final BiConsumer<GroupTile, PersonName> give;
    private NamingStep afterwards = NamingStep.STAY;

    /**
     * Nothing is being named at first.
     *
     * @param tiles in the order of the page
     * @param everybody also those out of sight: their names are taken all the same
     * @param give gives the name
     */
    NamingViewModel(
            Supplier<List<GroupTile>> tiles,
            Supplier<List<GroupTile>> everybody,
            BiConsumer<GroupTile, PersonName> give) {
        this.tiles = tiles;
        this.everybody = everybody;
        this.give = give;
    }

    public NameFieldViewModel field() {
        return field;
    }

    /** Whose name is being typed. */
    public ReadOnlyObjectProperty<Optional<GroupId>> editing() {
        return editing.getReadOnlyProperty();
    }

    /** Who has the typed name already: are they one? */
    public ReadOnlyObjectProperty<Optional<KnownName>> question() {
        return question.getReadOnlyProperty();
    }

    public void begin(GroupId group) {
        begin(group, "");
    }

    /** Begins with what was typed already; a name there is, is kept to be mended. */
    public void begin(GroupId group, String typed) {
        tile(group).ifPresent(tile -> {
            String name = tile.name();
            question.set(Optional.empty());
            field.begin(name == null ? "" : name, namesOfOthers(group));
            if (!typed.isEmpty()) {
                field.text().set(typed);
            }
            editing.set(Optional.of(group));
        });
    }

    private List<KnownName> namesOfOthers(GroupId group) {
        return GroupTile.named(everybody.get().stream()
                .filter(tile -> !tile.id().equals(group))
                .toList());
    }

    /** Whether the one being named has a name already. */
    public boolean isRenaming() {
        return editing.get().flatMap(this::tile).filter(GroupTile::isNamed).isPresent();
    }

    public void cancel() {
        if (question.get().isPresent()) {
            useAnotherName();
            return;
        }
        end();
    }

    /** The user went elsewhere without typing a name. */
    public void leave() {
        if (question.get().isEmpty()) {
            end();
        }
    }

    private void end() {
        question.set(Optional.empty());
        editing.set(Optional.empty());
    }

    /** Gives the name, or asks; an empty field gives none. */
    public void commit(NamingStep step) {
        Optional<GroupTile> tile = editing.get().flatMap(this::tile);
        if (tile.isEmpty() || question.get().isPresent()) {
            return;
        }
        NamingStep then = tile.get().isNamed()
                ? NamingStep.STAY
                : step; // only a group without a name is one of a row to be named
        Optional<PersonName> name = field.name();
        Optional<KnownName> namesake = field.namesake();
        if (name.isPresent() && namesake.isPresent()) {
            afterwards = then;
            question.set(namesake);
            return;
        }
        finish(tile.get(), name, then);
    }

    /** They are one. */
    public void mergePeople() {
        Optional<GroupTile> tile = editing.get().flatMap(this::tile);
        Optional<PersonName> name = question.get().map(KnownName::name).map(PersonName::new);
        tile.ifPresent(t -> finish(t, name, afterwards));
    }

    /** They are two: back to the field. */
    public void useAnotherName() {
        question.set(Optional.empty());
    }

    private void finish(GroupTile tile, Optional<PersonName> name, NamingStep step) {
        Optional<GroupId> next = neighbour(tile.id(), step);
        end();
        name.filter(n -> !n.text().equals(tile.name())).ifPresent(n -> give.accept(tile, n));
        next.ifPresent(this::begin);
    }

    private Optional<GroupId> neighbour(GroupId from, NamingStep step) {
        if (step == NamingStep.STAY) {
            return Optional.empty();
        }
        List<GroupTile> all = tiles.get();
        int by = step == NamingStep.NEXT ? 1 : -1;
        int at = all.indexOf(tile(from).orElseThrow());
        for (int i = at + by; i >= 0 && i < all.size(); i += by) {
            if (!all.get(i).isNamed()) {
                return Optional.of(all.get(i).id());
            }
        }
        return Optional.empty();
    }

    /** Groups have other ids now, or are gone: what is being typed goes along. */
    void follow(Map<GroupId, GroupId> moved) {
        editing.get().ifPresent(group -> {
            GroupId now = moved.getOrDefault(group, group);
            if (tile(now).isEmpty()) {
                end();
            } else if (!now.equals(group)) {
                editing.set(Optional.of(now));
            }
        });
    }

    private Optional<GroupTile> tile(GroupId group) {
        return tiles.get().stream().filter(tile -> tile.id().equals(group)).findFirst();
    }
}
