package org.kith.app.window.tiles;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Which tiles are selected, and on which one the keyboard stands, as file managers have it. FX thread only.
 *
 * @param <K> what a tile is known by
 */
public final class TileSelection<K> {

    private final ReadOnlyObjectWrapper<Set<K>> selected = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<Optional<K>> current = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<K> anchor = Optional.empty();
    private List<List<K>> rows = List.of();

    /** Ways of the arrow keys and their like. */
    public enum Move {
        LEFT,
        RIGHT,
        UP,
        DOWN,
        FIRST,
        LAST
    }

    /** In the order they were selected. */
    public ReadOnlyObjectProperty<Set<K>> selected() {
        return selected.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<K>> current() {
        return current.getReadOnlyProperty();
    }

    /** The tiles are laid out anew; what is not there any more is not selected any more. */
    public void layOut(List<List<K>> newRows) {
        List<K> before = flat();
        rows = newRows.stream().map(List::copyOf).toList();
        Set<K> there = new LinkedHashSet<>(flat());
        if (!there.containsAll(selected.get())) {
            Set<K> kept = new LinkedHashSet<>(selected.get());
            kept.retainAll(there);
            selected.set(kept);
        }
        anchor = anchor.filter(there::contains);
        if (current.get().filter(k -> !there.contains(k)).isPresent()) {
            int place = before.indexOf(current.get().get());
            List<K> now = flat();
            current.set(
                    now.isEmpty()
                            ? Optional.empty()
                            : Optional.of(now.get(Math.max(0, Math.min(place, now.size() - 1)))));
        }
    }

    /** Tiles have other keys now. */
    public void follow(Map<K, K> moved) {
        if (moved.isEmpty()) {
            return;
        }
        rows = rows.stream()
                .map(row -> row.stream().map(k -> moved.getOrDefault(k, k)).toList())
                .toList();
        Set<K> all = new LinkedHashSet<>();
        selected.get().forEach(k -> all.add(moved.getOrDefault(k, k)));
        anchor = anchor.map(k -> moved.getOrDefault(k, k));
        selected.set(all);
        current.set(current.get().map(k -> moved.getOrDefault(k, k)));
    }

    /** Only this one, and the keyboard stands on it. */
    public void select(K key) {
        anchor = Optional.of(key);
        selected.set(Set.of(key));
        current.set(Optional.of(key));
    }

    /** These, and the keyboard stays where it is. */
    public void selectOnly(Collection<K> keys) {
        anchor = Optional.empty();
        selected.set(new LinkedHashSet<>(keys));
    }

    /** In or out, the others stay. */
    public void toggle(K key) {
        Set<K> all = new LinkedHashSet<>(selected.get());
        if (!all.remove(key)) {
            all.add(key);
        }
        anchor = Optional.of(key);
        selected.set(all);
        current.set(Optional.of(key));
    }

    /** All from the one selected last to this one. */
    public void extendTo(K key) {
        List<K> all = flat();
        int from = all.indexOf(anchor.orElse(key));
        int to = all.indexOf(key);
        if (from < 0 || to < 0) {
            select(key);
            return;
        }
        List<K> range = new ArrayList<>(all.subList(Math.min(from, to), Math.max(from, to) + 1));
        if (to < from) {
            Collections.reverse(range);
        }
        anchor = Optional.of(all.get(from));
        selected.set(new LinkedHashSet<>(range));
        current.set(Optional.of(key));
    }

    public void selectAll() {
        selected.set(new LinkedHashSet<>(flat()));
    }

    public void clear() {
        anchor = Optional.empty();
        selected.set(Set.of());
    }

    /**
     * By keyboard.
     *
     * @param extend selects what is passed over
     */
    public void move(Move move, boolean extend) {
        Optional<K> before = current.get();
        target(move).ifPresent(key -> {
            if (extend) {
                anchor = anchor.or(() -> before);
                extendTo(key);
            } else {
                select(key);
            }
        });
    }

    private Optional<K> target(Move move) {
        List<K> all = flat();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        int at = current.get().map(all::indexOf).orElse(-1);
        if (at < 0) {
            return Optional.of(all.get(0));
        }
        return Optional.of(
                switch (move) {
                    case LEFT -> all.get(Math.max(0, at - 1));
                    case RIGHT -> all.get(Math.min(all.size() - 1, at + 1));
                    case FIRST -> all.get(0);
                    case LAST -> all.get(all.size() - 1);
                    case UP -> inRow(all.get(at), -1);
                    case DOWN -> inRow(all.get(at), 1);
                });
    }

    /** In the same column of another row, or in its last one if that row is shorter. */
    private K inRow(K key, int rowsDown) {
        for (int r = 0; r < rows.size(); r++) {
            int column = rows.get(r).indexOf(key);
            if (column >= 0 && r + rowsDown >= 0 && r + rowsDown < rows.size()) {
                List<K> row = rows.get(r + rowsDown);
                return row.get(Math.min(column, row.size() - 1));
            }
        }
        return key;
    }

    private List<K> flat() {
        return rows.stream().flatMap(List::stream).toList();
    }
}
