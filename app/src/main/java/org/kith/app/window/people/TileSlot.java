package org.kith.app.window.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonName;

/**
 * Where a tile stands.
 *
 * @param home the tile that stood here first: undoing may bring it back
 * @param absorbed faces on the tiles that were merged into it
 * @param empty the tile is gone; the slot waits for it to come back
 */
record TileSlot(PeopleSection section, GroupTile home, GroupTile tile, Set<FaceId> absorbed, boolean empty) {

    /**
     * What a tile is known by again, best first. A group that has grown has another id, and one that was named is a person:
     * then its face tells, or else its name.
     */
    static final List<Function<TileSlot, Collection<?>>> IDENTITIES = List.of(
            slot -> List.of(slot.tile.id()),
            slot -> List.of(slot.home.id()),
            slot -> present(slot.home.shown()),
            slot -> present(slot.tile.shown()),
            TileSlot::absorbed,
            slot -> present(nameKey(slot.tile)));

    TileSlot {
        absorbed = Set.copyOf(absorbed);
    }

    static TileSlot of(GroupTile tile) {
        return new TileSlot(PeopleSection.of(tile), tile, tile, Set.of(), false);
    }

    /** All a tile may be known by. */
    static List<Object> identities(GroupTile tile) {
        List<Object> identities = new ArrayList<>();
        identities.add(tile.id());
        identities.addAll(present(tile.shown()));
        identities.addAll(present(nameKey(tile)));
        return identities;
    }

    TileSlot with(GroupTile other) {
        return new TileSlot(section, home, other, absorbed, false);
    }

    TileSlot emptied() {
        return new TileSlot(section, home, tile, Set.of(), true);
    }

    TileSlot absorbing(TileSlot other) {
        Set<FaceId> all = new LinkedHashSet<>(absorbed);
        all.addAll(other.absorbed);
        FaceId face = other.tile.shown();
        if (face != null) {
            all.add(face);
        }
        return new TileSlot(section, home, tile.with(other.tile), all, false);
    }

    private static <T> List<T> present(@Nullable T value) {
        return value == null ? List.of() : List.of(value);
    }

    private static @Nullable String nameKey(GroupTile tile) {
        String name = tile.name();
        return name == null ? null : PersonName.fold(name);
    }
}
