package org.kith.app.window.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.GroupId;

/**
 * Where the tiles of the People page stand: as they stood when the user came, so that nothing jumps under the pointer. What
 * comes later stands at the end of its section. Confined to one thread.
 */
final class TileOrder {

    private Comparator<GroupTile> by = PeopleOrder.SIZE.tiles();
    private List<TileSlot> slots = List.of();
    private Map<GroupId, TileSlot> shown = Map.of();

    private void put(List<TileSlot> all) {
        slots = List.copyOf(all);
        shown = new HashMap<>();
        shown().forEach(slot -> shown.putIfAbsent(slot.tile().id(), slot));
    }

    /** By what tiles are sorted from now on. */
    void by(PeopleOrder order) {
        by = order.tiles();
    }

    /** Every tile in its section, in the order that was chosen; of equal ones in the order given. */
    void sort(List<GroupTile> tiles) {
        put(tiles.stream().sorted(by).map(TileSlot::of).toList());
    }

    /**
     * Other tiles in the same places.
     *
     * @return for tiles that have another id now: the new by the old
     */
    Map<GroupId, GroupId> keep(List<GroupTile> tiles) {
        Map<Object, GroupTile> known = new HashMap<>();
        tiles.forEach(tile -> TileSlot.identities(tile).forEach(identity -> known.putIfAbsent(identity, tile)));
        Set<GroupTile> left = new LinkedHashSet<>(tiles);
        Map<Integer, GroupTile> found = new HashMap<>();
        // A tile that is seen goes before one that is gone, however well the latter knows the newcomer.
        for (boolean empty : new boolean[] {false, true}) {
            for (Function<TileSlot, Collection<?>> identity : TileSlot.IDENTITIES) {
                for (int i = 0; i < slots.size(); i++) {
                    if (slots.get(i).empty() == empty && !found.containsKey(i)) {
                        Optional<GroupTile> tile = identity.apply(slots.get(i)).stream()
                                .map(known::get)
                                .filter(left::contains)
                                .findFirst();
                        int place = i;
                        tile.filter(left::remove).ifPresent(t -> found.put(place, t));
                    }
                }
            }
        }
        Map<GroupId, GroupId> moved = new HashMap<>();
        List<TileSlot> kept = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            TileSlot slot = slots.get(i);
            @Nullable GroupTile tile = found.get(i);
            kept.add(tile == null ? slot.emptied() : slot.with(tile));
            if (tile != null && !tile.id().equals(slot.tile().id())) {
                moved.put(slot.tile().id(), tile.id());
            }
        }
        left.forEach(tile -> kept.add(TileSlot.of(tile)));
        put(kept);
        return moved;
    }

    /** Changes a tile where it stands, before the engine has answered. */
    void replace(GroupTile tile) {
        change(tile.id(), slot -> slot.with(tile));
    }

    /** One tile is part of another, before the engine has answered. */
    void absorb(GroupId into, GroupId other) {
        Optional<TileSlot> gone = slot(other);
        if (gone.isPresent() && slot(into).isPresent()) {
            change(into, slot -> slot.absorbing(gone.get()));
            change(other, TileSlot::emptied);
        }
    }

    private void change(GroupId id, Function<TileSlot, TileSlot> change) {
        put(slots.stream()
                .map(slot -> !slot.empty() && slot.tile().id().equals(id) ? change.apply(slot) : slot)
                .toList());
    }

    private Optional<TileSlot> slot(GroupId id) {
        return Optional.ofNullable(shown.get(id));
    }

    Optional<GroupTile> tile(GroupId id) {
        return slot(id).map(TileSlot::tile);
    }

    List<GroupTile> in(PeopleSection section) {
        return shown().filter(slot -> slot.section() == section)
                .map(TileSlot::tile)
                .toList();
    }

    /** Whether the tile has a name and still stands among those without. */
    boolean isNewlyNamed(GroupId id) {
        return slot(id).filter(slot -> slot.tile().isNamed() && slot.section() != PeopleSection.NAMED)
                .isPresent();
    }

    List<GroupTile> all() {
        return shown().map(TileSlot::tile).toList();
    }

    void remove(GroupId id) {
        change(id, TileSlot::emptied);
    }

    /** Places there are, empty ones too. */
    int slots() {
        return slots.size();
    }

    /** Whether sorting again would put no tile elsewhere. */
    boolean isSorted() {
        TileOrder sorted = new TileOrder();
        sorted.by = by;
        sorted.sort(all());
        return Stream.of(PeopleSection.values())
                .allMatch(section -> sorted.in(section).equals(in(section)));
    }

    private Stream<TileSlot> shown() {
        return slots.stream().filter(slot -> !slot.empty());
    }
}
