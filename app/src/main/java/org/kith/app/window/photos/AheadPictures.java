package org.kith.app.window.photos;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kith.app.window.fx.Background;
import org.kith.engine.model.PhotoId;

/**
 * Pictures of the photo one looks at and of those beside it, decoded before one turns to them; no others are held. The one
 * looked at is decoded at once, the others one after the other when it is there; what is not wanted any more is not begun.
 * FX thread only.
 */
public final class AheadPictures {

    private final PhotoSource source;
    private final Background background;
    private final Map<PhotoId, Decoded> kept = new HashMap<>();
    private final Set<PhotoId> running = new HashSet<>();
    private volatile List<PhotoId> wanted = List.of(); // read by the workers
    private int sidePx;
    private int firstSidePx;
    private Consumer<Shot> shown = shot -> {};

    private record Decoded(Shot shot, int sidePx) {}

    public AheadPictures(PhotoSource source, Background background) {
        this.source = source;
        this.background = background;
    }

    /**
     * Wants these and no others any more.
     *
     * @param photos the one looked at first, then those one may turn to
     * @param maxSidePx of each
     * @param first hears of the one looked at, at once if it is there
     */
    public void show(List<PhotoId> photos, int maxSidePx, Consumer<Shot> first) {
        wanted = List.copyOf(photos);
        sidePx = maxSidePx;
        firstSidePx = maxSidePx;
        shown = first;
        kept.keySet().retainAll(photos);
        Decoded there = photos.isEmpty() ? null : kept.get(photos.get(0));
        if (there != null) {
            firstSidePx = Math.max(firstSidePx, there.sidePx());
            shown.accept(there.shot());
        }
        decodeNext();
    }

    /** The one looked at is wanted with more pixels. */
    void larger(int maxSidePx) {
        firstSidePx = Math.max(firstSidePx, maxSidePx);
        decodeNext();
    }

    /** How large the one looked at is asked for. */
    int firstSidePx() {
        return firstSidePx;
    }

    /** Its file may be another now. */
    void again() {
        wanted.stream().limit(1).forEach(kept::remove);
        decodeNext();
    }

    /** Nothing is wanted any more, and nothing held. */
    public void stop() {
        show(List.of(), 0, shot -> {});
    }

    private void decodeNext() {
        for (int i = 0; i < wanted.size(); i++) {
            PhotoId photo = wanted.get(i);
            int side = i == 0 ? firstSidePx : sidePx;
            Decoded there = kept.get(photo);
            boolean coming = running.contains(photo) || (there != null && there.sidePx() >= side);
            if (!coming) {
                if (i == 0 || running.isEmpty()) {
                    decode(photo, side);
                }
                return;
            }
        }
    }

    private void decode(PhotoId photo, int side) {
        running.add(photo);
        boolean lookedAt = photo.equals(wanted.get(0));
        background.run(
                () -> isStillWanted(photo, lookedAt)
                        ? Optional.of(source.picture(photo, side))
                        : Optional.<Shot>empty(),
                shot -> arrived(photo, side, shot.orElse(null)),
                failure -> {
                    running.remove(photo);
                    background.failures().accept(failure);
                });
    }

    /** What was looked at when it was asked for, and is beside that now, waits for its turn again. */
    private boolean isStillWanted(PhotoId photo, boolean lookedAt) {
        List<PhotoId> now = wanted;
        return lookedAt ? now.indexOf(photo) == 0 : now.contains(photo);
    }

    private void arrived(PhotoId photo, int side, @Nullable Shot shot) {
        running.remove(photo);
        if (shot != null && wanted.contains(photo)) {
            kept.put(photo, new Decoded(shot, side));
            if (photo.equals(wanted.get(0))) {
                shown.accept(shot);
            }
        }
        decodeNext();
    }
}
