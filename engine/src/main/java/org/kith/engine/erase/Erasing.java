package org.kith.engine.erase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.kith.engine.backup.Backups;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.LibraryException;
import org.kith.engine.job.Await;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;
import org.kith.engine.store.row.UnfinishedErasure;
import org.kith.engine.store.sql.LibraryFiles;
import org.kith.engine.thumbnail.ThumbnailFolder;

/**
 * The second half of forgetting: what an act has taken out of the library leaves the small pictures, the copies of the library, and
 * the free pages and the log of its file. The act itself writes down that this is to be done, so that whoever opens the library
 * after a crash does it. Thread-safe.
 */
public final class Erasing {

    private final Database library;

    public Erasing(Database library) {
        this.library = library;
    }

    /** Whether an act has not been finished. */
    public boolean isPending() {
        return !pending().isEmpty();
    }

    private List<UnfinishedErasure> pending() {
        return library.read(stores -> stores.unfinished().all());
    }

    /**
     * Does what is to be done, and what was left undone before. Done twice it does the same.
     *
     * @throws EngineException if a file cannot be deleted; it is tried again when the library is opened next
     */
    public Erased finish() {
        List<UnfinishedErasure> pending = pending();
        if (pending.isEmpty()) {
            return new Erased(0, 0, true);
        }
        Backups backups = new Backups(library);
        if (!backups.isLibrarySound()) {
            throw new EngineException(EraseFault.NOT_SOUND, library.folder()); // copies are all that is left of it
        }
        int pictures = deletePictures(pending);
        boolean hadBackups = !backups.all().isEmpty();
        int copies = library.withCopies(this::deleteCopies);
        delete(library.folder().resolve(LibraryFiles.READING_NOTE)); // it has paths in it
        library.changeAndWait(Priority.USER, stores -> stores.folders().dropRemoved());
        boolean compacted = compact();
        if (compacted) {
            library.changeAndWait(Priority.USER, stores -> stores.unfinished().done(pending));
        }
        if (hadBackups) {
            backups.makeAtEnd(); // of what is left
        }
        return new Erased(pictures, copies, compacted);
    }

    /** Writing the file anew takes as much room as it has; without, what is gone from the library is so all the same. */
    private boolean compact() {
        try {
            return Await.result(library.compact());
        } catch (LibraryException e) {
            if (e.kind() == LibraryException.Kind.DISK_FULL) {
                return false;
            }
            throw e;
        }
    }

    private int deletePictures(List<UnfinishedErasure> pending) {
        ThumbnailFolder folder = new ThumbnailFolder(library.folder());
        int deleted = 0;
        for (UnfinishedErasure erasure : pending) {
            if (erasure.content() != null) {
                deleted +=
                        erasure.wholePhoto() ? folder.forget(erasure.content()) : folder.forgetFaces(erasure.content());
            }
        }
        return deleted;
    }

    private int deleteCopies() {
        List<Path> copies = LibraryFiles.copies(library.folder());
        copies.forEach(Erasing::delete);
        return copies.size();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new EngineException(EraseFault.COPY_NOT_DELETED, e, file);
        }
    }
}
