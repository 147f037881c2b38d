package org.kith.engine.photos;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.Label;
import org.kith.engine.model.photo.PhotoNote;
import org.kith.engine.model.photo.TakenTime;
import org.kith.engine.store.Stores;
import org.kith.engine.store.row.ActKind;
import org.kith.engine.store.row.ActSummary;
import org.kith.engine.store.row.PhotoRow;

/** What the user says of photos. Confined to one transaction. */
final class PhotoActs {

    private final Stores stores;

    PhotoActs(Stores stores) {
        this.stores = stores;
    }

    ActSummary setFavourite(Collection<PhotoId> photos, boolean is) {
        return change(is ? ActKind.FAVOURITE : ActKind.UNFAVOURITE, null, photos, note -> note.withFavourite(is));
    }

    ActSummary rate(Collection<PhotoId> photos, int stars) {
        return change(ActKind.RATE, String.valueOf(stars), photos, note -> note.withRating(stars));
    }

    /** @param text blank: none */
    ActSummary caption(Collection<PhotoId> photos, @Nullable String text) {
        @Nullable String caption = text == null || text.isBlank() ? null : text.strip();
        return change(ActKind.CAPTION, null, photos, note -> note.withCaption(caption));
    }

    ActSummary setHidden(Collection<PhotoId> photos, boolean is) {
        return change(is ? ActKind.HIDE_PHOTOS : ActKind.SHOW_PHOTOS, null, photos, note -> note.withHidden(is));
    }

    ActSummary turn(Collection<PhotoId> photos, int quarters) {
        return change(ActKind.TURN, null, photos, note -> note.turnedBy(quarters));
    }

    /** @param time null: as the file says */
    ActSummary setTaken(Collection<PhotoId> photos, @Nullable TakenTime time) {
        return change(ActKind.DATE, time == null ? null : time.toString(), photos, note -> note.withTakenAt(time));
    }

    /** Those of which a month or a year is known stay as they are: no clock said that. */
    ActSummary shiftTaken(Collection<PhotoId> photos, Duration by) {
        Map<PhotoId, TakenTime> times = new HashMap<>();
        for (PhotoId photo : known(photos)) {
            PhotoRow row = stores.gallery().photo(photo).orElseThrow();
            if (!row.timeOfFile()) {
                times.put(photo, shifted(row.time(), row.timeDigits(), by));
            }
        }
        if (times.isEmpty()) {
            throw new EngineException(PhotosFault.NO_TIME);
        }
        int changed = 0;
        for (Map.Entry<PhotoId, TakenTime> time : times.entrySet()) {
            changed += stores.notes().change(List.of(time.getKey()), note -> note.withTakenAt(time.getValue()));
        }
        return ActSummary.ofPhotos(ActKind.DATE, null, changed);
    }

    private static TakenTime shifted(LocalDateTime time, int digits, Duration by) {
        Duration steps =
                switch (digits) {
                    case TakenTime.SECOND -> by;
                    case TakenTime.DAY -> Duration.ofDays(by.toDays());
                    default -> Duration.ZERO;
                };
        try {
            return new TakenTime(time.plus(steps), digits);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new EngineException(PhotosFault.NO_SUCH_TIME, e);
        }
    }

    ActSummary tag(Collection<PhotoId> photos, Label tag) {
        return ActSummary.ofPhotos(ActKind.TAG, tag.text(), stores.tags().add(known(photos), tag));
    }

    ActSummary untag(Collection<PhotoId> photos, Label tag) {
        return ActSummary.ofPhotos(ActKind.UNTAG, tag.text(), stores.tags().remove(known(photos), tag));
    }

    ActSummary renameTag(Label from, Label to) {
        int photos = stores.tags().rename(from, to);
        if (photos == 0) {
            throw new EngineException(PhotosFault.NO_SUCH_TAG, from.text());
        }
        return new ActSummary(ActKind.RENAME_TAG, to.text(), List.of(from.text()), 0, 0, photos);
    }

    private ActSummary change(
            ActKind kind, @Nullable String name, Collection<PhotoId> photos, UnaryOperator<PhotoNote> change) {
        return ActSummary.ofPhotos(kind, name, stores.notes().change(known(photos), change));
    }

    private Set<PhotoId> known(Collection<PhotoId> photos) {
        Set<PhotoId> distinct = new LinkedHashSet<>(photos);
        if (stores.gallery().countKnown(distinct) != distinct.size()) {
            throw new EngineException(PhotosFault.NO_PHOTO);
        }
        return distinct;
    }

    /** In the order in which they are given, each once. */
    List<PhotoId> inOrder(List<PhotoId> photos) {
        return new ArrayList<>(known(photos));
    }
}
