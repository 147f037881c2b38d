package org.kith.app.window.photos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kith.app.window.fx.Background;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.row.PhotoRow;

/**
 * What is known of the photos in sight: fetched a screenful at a time, and forgotten again, however many there are. FX thread only.
 */
final class RowCache {

    /** Photos fetched together: about two screens of small tiles. */
    private static final int PAGE = 128;

    /** Some screens up and down; the rest is asked again in a millisecond or two. */
    private static final int MOST_ROWS = 32 * PAGE;

    private final Background background;
    private final Function<List<PhotoId>, List<PhotoRow>> source;
    private final Map<PhotoId, PhotoRow> rows = new LinkedHashMap<>(MOST_ROWS, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<PhotoId, PhotoRow> eldest) {
            return size() > MOST_ROWS;
        }
    };
    private final Map<Integer, List<Runnable>> asked = new HashMap<>();
    private List<PhotoId> photos = List.of();
    private int version;

    /** @param source run off the FX thread */
    RowCache(Background background, Function<List<PhotoId>, List<PhotoRow>> source) {
        this.background = background;
        this.source = source;
    }

    /** From now on these, and what was known of them may have changed. */
    void show(List<PhotoId> now) {
        photos = now;
        version++;
        asked.clear();
        rows.clear();
    }

    /** What is known of a photo, if it is at hand. */
    Optional<PhotoRow> inMemory(PhotoId photo) {
        return Optional.ofNullable(rows.get(photo));
    }

    /** @param known called at once, or when it is known; never if it is gone or another list is shown by then */
    void request(int index, Consumer<PhotoRow> known) {
        PhotoId photo = photos.get(index);
        @Nullable PhotoRow row = rows.get(photo);
        if (row != null) {
            known.accept(row);
            return;
        }
        int page = index / PAGE;
        @Nullable List<Runnable> waiting = asked.get(page);
        if (waiting != null) {
            waiting.add(() -> inMemory(photo).ifPresent(known));
            return;
        }
        asked.put(page, new ArrayList<>(List.of(() -> inMemory(photo).ifPresent(known))));
        fetch(page);
    }

    private void fetch(int page) {
        int now = version;
        List<PhotoId> some = List.copyOf(photos.subList(page * PAGE, Math.min(photos.size(), (page + 1) * PAGE)));
        background.run(
                () -> source.apply(some),
                found -> {
                    if (now == version) {
                        found.forEach(row -> rows.put(row.id(), row));
                        asked.getOrDefault(page, List.of()).forEach(Runnable::run);
                        asked.remove(page);
                    }
                },
                failure -> {
                    if (now == version) {
                        asked.remove(page);
                    }
                    background.failures().accept(failure);
                });
    }
}
