package org.kith.app.window.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.kith.app.window.naming.KnownName;
import org.kith.app.window.naming.NameFieldViewModel;
import org.kith.app.window.naming.NamingStep;
import org.kith.engine.model.GroupId;
import org.kith.engine.model.PersonName;

/**
 * Giving a name in place. Enter and Tab go on to the next group without a name, so that a family is named in one go. What is
 * typed belongs to its tile: whoever goes elsewhere has given it, too. A group without a name that gets somebody's is theirs;
 * whoever gives a person the name of another one is asked whether they are one. FX thread only.
 */
public final class NamingViewModel {

    private final NameFieldViewModel field = new NameFieldViewModel();
    private final ReadOnlyObjectWrapper<Optional<GroupId>> editing = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final Supplier<List<GroupTile>> tiles;
    private final Supplier<List<GroupTile>> everybody;
    private final BiConsumer<GroupTile, PersonName> give;
    private final MergeQuestion question;

    /**
     * Nothing is being named at first.
     *
     * @param tiles in the order of the page
     * @param everybody also those out of sight: their names are taken all the same
     * @param give gives the name
     */
    public NamingViewModel(
            Supplier<List<GroupTile>> tiles,
            Supplier<List<GroupTile>> everybody,
            BiConsumer<GroupTile, PersonName> give,
            MergeQuestion question) {
        this.tiles = tiles;
        this.everybody = everybody;
        this.give = give;
        this.question = question;
    }

    public NameFieldViewModel field() {
        return field;
    }

    /** Whose name is being typed. */
    public ReadOnlyObjectProperty<Optional<GroupId>> editing() {
        return editing.getReadOnlyProperty();
    }

    /** While the user is asked whether two people are one; nothing else is named meanwhile. */
    public ReadOnlyBooleanProperty asking() {
        return asking.getReadOnlyProperty();
    }

    public void begin(GroupId group) {
        begin(group, "");
    }

    /** Begins with what was typed already; a name there is, is kept to be mended. */
    public void begin(GroupId group, String typed) {
        if (!isEditing(group)) {
            leave();
        }
        if (asking.get()) {
            return;
        }
        tile(group).ifPresent(tile -> {
            String name = tile.name();
            if (name == null) {
                field.begin("", namesOfOthers(group));
            } else {
                field.beginRenaming(name, namesOfOthers(group));
            }
            if (!typed.isEmpty()) {
                field.text().set(typed);
            }
            editing.set(Optional.of(group));
        });
    }

    public boolean isEditing(GroupId group) {
        return editing.get().equals(Optional.of(group));
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

    /** Gives no name, whatever was typed. */
    public void cancel() {
        if (!asking.get()) {
            end();
        }
    }

    /** The user goes elsewhere: what was typed is given. */
    public void leave() {
        if (field.isTyped()) {
            commit(NamingStep.STAY);
        } else {
            cancel();
        }
    }

    private void end() {
        editing.set(Optional.empty());
    }

    /** Gives the name, or asks; an empty field gives none. */
    public void commit(NamingStep step) {
        Optional<GroupTile> tile = editing.get().flatMap(this::tile);
        if (tile.isEmpty() || asking.get()) {
            return;
        }
        Optional<PersonName> name = field.name();
        Optional<GroupTile> namesake = field.namesake().flatMap(this::namesake);
        if (!tile.get().isNamed()) {
            finish(tile.get(), name, step);
        } else if (name.isPresent() && namesake.isPresent()) {
            asking.set(true);
            question.ask(
                    List.of(namesake.get(), tile.get()),
                    () -> {
                        asking.set(false);
                        finish(tile.get(), name, NamingStep.STAY);
                    },
                    () -> asking.set(false));
        } else {
            finish(tile.get(), name, NamingStep.STAY); // only a group without a name is one of a row to be named
        }
    }

    private Optional<GroupTile> namesake(KnownName known) {
        return everybody.get().stream()
                .filter(tile -> tile.id().equals(known.id()))
                .findFirst();
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
