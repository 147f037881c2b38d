package org.kith.engine.photos;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.kith.engine.act.Acted;
import org.kith.engine.act.Acts;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.Label;
import org.kith.engine.model.photo.PhotoDetails;
import org.kith.engine.model.photo.PhotoNote;
import org.kith.engine.model.photo.TakenTime;
import org.kith.engine.scan.Halves;
import org.kith.engine.store.Database;
import org.kith.engine.store.photos.TagCount;
import org.kith.engine.store.row.ActSummary;
import org.kith.engine.trash.SystemTrash;
import org.kith.engine.trash.TrashReport;
import org.kith.engine.trash.Trashing;

/**
 * The acts of the user on photos, and what is known of them. An act is one entry of the history however many photos it is about, goes
 * ahead of all indexing and is on the disk when its future completes; one that cannot be done completes with an {@link
 * EngineException} and changes nothing. Files are touched by {@link #trash} alone. Thread-safe.
 */
public final class Photos {

    private final Database database;
    private final Acts acts;
    private final Trashing trashing;

    /** @param changed run on the db-writer thread after every act: must be short */
    public Photos(Database database, SystemTrash trash, Runnable changed) {
        this.database = database;
        this.acts = new Acts(database, changed);
        this.trashing = new Trashing(trash);
    }

    /** What the user said of a photo; of one of which nothing was said, {@link PhotoNote#NONE}. */
    public PhotoNote note(PhotoId photo) {
        return database.read(stores -> stores.notes().of(photo));
    }

    /** Of those of which something was said. */
    public Map<PhotoId, PhotoNote> notes(Collection<PhotoId> photos) {
        return database.read(stores -> stores.notes().of(photos));
    }

    /** What its file says; empty if there is no such photo. */
    public Optional<PhotoDetails> details(PhotoId photo) {
        return database.read(stores -> stores.details().of(photo));
    }

    /** Empty if it is not in the library any more. */
    public Optional<PhotoInfo> info(PhotoId photo) {
        Optional<PhotoInfo> info = database.read(stores -> stores.gallery()
                .photo(photo)
                .map(row -> new PhotoInfo(
                        row,
                        stores.details().of(photo).orElse(PhotoDetails.NONE),
                        stores.notes().of(photo),
                        stores.tags().of(List.of(photo)).getOrDefault(photo, List.of()),
                        stores.albums().namesWith(photo),
                        stores.details().sizeBytes(photo),
                        stores.details().fileTime(photo),
                        List.of())));
        return info.map(known -> known.with(Halves.of(known.photo().path())));
    }

    /** By name; of photos without a tag there is no list. */
    public Map<PhotoId, List<String>> tags(Collection<PhotoId> photos) {
        return database.read(stores -> stores.tags().of(photos));
    }

    /** Every tag, by name. */
    public List<TagCount> tags() {
        return database.read(stores -> stores.tags().all());
    }

    public CompletableFuture<Acted<ActSummary>> setFavourite(Collection<PhotoId> photos, boolean is) {
        return acts.simple(stores -> new PhotoActs(stores).setFavourite(photos, is));
    }

    /** @param stars 0 to 5; 0 takes them away */
    public CompletableFuture<Acted<ActSummary>> rate(Collection<PhotoId> photos, int stars) {
        return acts.simple(stores -> new PhotoActs(stores).rate(photos, stars));
    }

    /** @param text null or blank takes it away */
    public CompletableFuture<Acted<ActSummary>> caption(Collection<PhotoId> photos, @Nullable String text) {
        return acts.simple(stores -> new PhotoActs(stores).caption(photos, text));
    }

    public CompletableFuture<Acted<ActSummary>> tag(Collection<PhotoId> photos, Label tag) {
        return acts.simple(stores -> new PhotoActs(stores).tag(photos, tag));
    }

    public CompletableFuture<Acted<ActSummary>> untag(Collection<PhotoId> photos, Label tag) {
        return acts.simple(stores -> new PhotoActs(stores).untag(photos, tag));
    }

    /** Where a tag has the new name already, the two are one. */
    public CompletableFuture<Acted<ActSummary>> renameTag(Label from, Label to) {
        return acts.simple(stores -> new PhotoActs(stores).renameTag(from, to));
    }

    /**
     * When they were taken, whatever their files say.
     *
     * @param time null: as the files say
     */
    public CompletableFuture<Acted<ActSummary>> setTaken(Collection<PhotoId> photos, @Nullable TakenTime time) {
        return acts.simple(stores -> new PhotoActs(stores).setTaken(photos, time));
    }

    /**
     * As when a camera's clock was wrong; photos of which no time is known stay without, and those of which the user knows
     * the day move by whole days, those of which less is known not at all.
     */
    public CompletableFuture<Acted<ActSummary>> shiftTaken(Collection<PhotoId> photos, Duration by) {
        return acts.simple(stores -> new PhotoActs(stores).shiftTaken(photos, by));
    }

    /**
     * Shows them turned; their files stay as they are, and boxes of faces remain in the photo as its file has it.
     *
     * @param quarters to the right; negative to the left
     */
    public CompletableFuture<Acted<ActSummary>> turn(Collection<PhotoId> photos, int quarters) {
        return acts.simple(stores -> new PhotoActs(stores).turn(photos, quarters));
    }

    /** Out of sight, with all that is known of them: only who asks for hidden photos sees them. */
    public CompletableFuture<Acted<ActSummary>> hide(Collection<PhotoId> photos) {
        return acts.simple(stores -> new PhotoActs(stores).setHidden(photos, true));
    }

    /** Takes back {@link #hide}. */
    public CompletableFuture<Acted<ActSummary>> unhide(Collection<PhotoId> photos) {
        return acts.simple(stores -> new PhotoActs(stores).setHidden(photos, false));
    }

    /**
     * Moves the files of photos to the system's trash, and takes those that went out of sight. What is known of them is kept. Undone
     * like any other act, as far as the system gives files back. Works on the calling thread.
     */
    public CompletableFuture<Acted<TrashReport>> trash(Collection<PhotoId> photos) {
        return trashing.trash(photos, database, acts);
    }
}
