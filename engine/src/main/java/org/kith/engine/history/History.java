package org.kith.engine.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.kith.engine.act.Acts;
import org.kith.engine.fault.EngineException;
import org.kith.engine.job.Await;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.Database;
import org.kith.engine.store.photos.TrashedPhoto;
import org.kith.engine.store.row.ActKind;
import org.kith.engine.store.row.ActSummary;
import org.kith.engine.store.row.JournalEntry;
import org.kith.engine.trash.SystemTrash;
import org.kith.engine.trash.TrashFault;
import org.kith.engine.trash.TrashReport;
import org.kith.engine.trash.Trashing;

/**
 * The acts of the user in one row, on people and on photos: of them the last ones may be undone, until a new act takes their place.
 * Thread-safe.
 */
public final class History {

    private final Database database;
    private final Acts acts;
    private final Trashing trashing;

    /** @param changed run on the db-writer thread after every step: must be short */
    public History(Database database, SystemTrash trash, Runnable changed) {
        this.database = database;
        this.acts = new Acts(database, changed);
        this.trashing = new Trashing(trash);
    }

    /** The newest acts, newest first; those undone stand in front. */
    public List<JournalEntry> newest(int limit) {
        return database.read(stores -> stores.journal().history(limit));
    }

    /** What {@link #undo} would take back. */
    public Optional<JournalEntry> toUndo() {
        return database.read(stores -> stores.journal().toUndo());
    }

    /** What {@link #redo} would do again. */
    public Optional<JournalEntry> toRedo() {
        return database.read(stores -> stores.journal().toRedo());
    }

    /**
     * Takes back the last act, and tells which it was; empty if there is none. Files come back from the trash on the calling thread;
     * of several, those that the system gives back, and if it gives back none, the act stands.
     */
    public CompletableFuture<Optional<ActSummary>> undo() {
        Optional<JournalEntry> last = toUndo();
        return last.isPresent() && last.get().act().kind() == ActKind.TRASH
                ? untrash(last.get())
                : acts.write(stores -> stores.journal().undo());
    }

    /**
     * Takes back all acts since this one, and this one, newest first, each as {@link #undo} does. On the calling thread.
     *
     * @param act of {@link JournalEntry#id}
     * @return what was taken back; what came before an act that cannot be taken back is not in it
     * @throws EngineException if the newest act cannot be taken back
     */
    public List<ActSummary> undoTo(long act) {
        return steps(() -> toUndo().filter(entry -> entry.id() >= act).flatMap(entry -> Await.result(undo())));
    }

    /** Does again all acts that are undone up to this one, oldest first, as {@link #undoTo} takes them back. */
    public List<ActSummary> redoTo(long act) {
        return steps(() -> toRedo().filter(entry -> entry.id() <= act).flatMap(entry -> Await.result(redo())));
    }

    private static List<ActSummary> steps(Supplier<Optional<ActSummary>> step) {
        List<ActSummary> done = new ArrayList<>();
        try {
            Optional<ActSummary> next = step.get();
            while (next.isPresent()) {
                done.add(next.get());
                next = step.get();
            }
        } catch (EngineException e) {
            if (done.isEmpty()) {
                throw e;
            }
        }
        return done;
    }

    private CompletableFuture<Optional<ActSummary>> untrash(JournalEntry entry) {
        List<TrashedPhoto> trashed = database.read(stores -> stores.trash().of(entry.id()));
        List<PhotoId> back = new ArrayList<>();
        TrashReport report = trashing.restore(trashed, back);
        if (back.isEmpty() && !report.failed().isEmpty()) {
            TrashReport.Failure first = report.failed().get(0);
            return CompletableFuture.failedFuture(
                    first.reason().isEmpty()
                            ? new EngineException(TrashFault.EMPTIED, first.file())
                            : new EngineException(TrashFault.NOT_GIVEN_BACK, first.file(), first.reason()));
        }
        return acts.write(stores -> {
            Optional<ActSummary> undone = stores.journal().undo();
            back.forEach(stores.photos()::markPresent);
            return undone.map(act -> ActSummary.ofPhotos(act.kind(), act.name(), back.size()));
        });
    }

    /** Does again what was undone last, and tells which it was; empty if there is none, or something else was done since. */
    public CompletableFuture<Optional<ActSummary>> redo() {
        Optional<JournalEntry> next = toRedo();
        return next.isPresent() && next.get().act().kind() == ActKind.TRASH
                ? trashAgain(next.get())
                : acts.write(stores -> stores.journal().redo());
    }

    private CompletableFuture<Optional<ActSummary>> trashAgain(JournalEntry entry) {
        List<TrashedPhoto> gone =
                trashing.again(database.read(stores -> stores.trash().of(entry.id())));
        return acts.write(stores -> {
            stores.trash().relocate(entry.id(), gone);
            Optional<ActSummary> redone = stores.journal().redo();
            gone.forEach(photo -> stores.photos().markMissing(photo.photo()));
            return redone.map(act -> ActSummary.ofPhotos(act.kind(), act.name(), gone.size()));
        });
    }
}
