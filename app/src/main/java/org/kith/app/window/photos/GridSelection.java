package org.kith.app.window.photos;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.kith.engine.model.PhotoId;

/**
 * Which photos of a grid are selected, and which one the keyboard is at. It follows the photos, not their places, while
 * others come. FX thread only.
 */
final class GridSelection {

    private List<PhotoId> photos = List.of();
    private final Set<PhotoId> selected = new HashSet<>();
    private int current = -1;
    private int anchor = -1;
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();

    /** Grows with every change. */
    ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /** Where the keyboard is; -1 before it was anywhere. */
    int current() {
        return current;
    }

    Optional<PhotoId> currentPhoto() {
        return current < 0 ? Optional.empty() : Optional.of(photos.get(current));
    }

    boolean isCurrent(PhotoId photo) {
        return current >= 0 && photos.get(current).equals(photo);
    }

    boolean isSelected(PhotoId photo) {
        return selected.contains(photo);
    }

    /** By its place in the grid. */
    boolean isSelectedAt(int photo) {
        return selected.contains(photos.get(photo));
    }

    int count() {
        return selected.size();
    }

    /** In the order of the grid. */
    List<PhotoId> selected() {
        return photos.stream().filter(selected::contains).toList();
    }

    /** The grid shows these now: what is gone is not selected any more. */
    void follow(List<PhotoId> now) {
        PhotoId currentId = current < 0 ? null : photos.get(current);
        PhotoId anchorId = anchor < 0 ? null : photos.get(anchor);
        photos = now; // nobody changes it
        if (!selected.isEmpty()) {
            Set<PhotoId> stay = new HashSet<>();
            photos.stream().filter(selected::contains).forEach(stay::add);
            selected.retainAll(stay);
        }
        current = currentId == null ? -1 : photos.indexOf(currentId);
        anchor = anchorId == null ? -1 : photos.indexOf(anchorId);
        changed();
    }

    /** The photo alone. */
    void select(int photo) {
        selected.clear();
        selected.add(photos.get(photo));
        current = photo;
        anchor = photo;
        changed();
    }

    /** The photo too, or not any more. */
    void toggle(int photo) {
        PhotoId id = photos.get(photo);
        if (!selected.remove(id)) {
            selected.add(id);
        }
        current = photo;
        anchor = photo;
        changed();
    }

    /** All from where the selection began to the photo, and no other. */
    void extendTo(int photo) {
        int from = anchor < 0 ? photo : anchor;
        selected.clear();
        selected.addAll(photos.subList(Math.min(from, photo), Math.max(from, photo) + 1));
        anchor = from;
        current = photo;
        changed();
    }

    /** The keyboard goes there and nothing is selected by it. */
    void moveTo(int photo) {
        current = photo;
        changed();
    }

    /**
     * These, as when a frame is drawn around them.
     *
     * @param also whether those selected before stay so
     */
    void selectOnly(Set<PhotoId> before, List<Integer> framed, boolean also) {
        selected.clear();
        if (also) {
            selected.addAll(before);
        }
        framed.forEach(photo -> selected.add(photos.get(photo)));
        if (!framed.isEmpty()) {
            current = framed.get(framed.size() - 1);
            anchor = framed.get(0);
        }
        changed();
    }

    /** A copy, in no order. */
    Set<PhotoId> snapshot() {
        return Set.copyOf(selected);
    }

    void selectAll() {
        selected.addAll(photos);
        changed();
    }

    void clear() {
        selected.clear();
        changed();
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }
}
