package org.kith.engine.index;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.kith.engine.image.UprightImage;
import org.kith.engine.index.StageClock.Stage;
import org.kith.engine.model.Box;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.photo.IndexedPhoto;
import org.kith.engine.model.photo.Look;
import org.kith.engine.model.photo.QuarterTurn;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;
import org.kith.engine.store.row.FoundFile;
import org.kith.engine.thumbnail.ThumbnailFolder;
import org.kith.engine.thumbnail.ThumbnailWriter;

/** Each photo in one transaction, on the library's own thread. Thread-safe. */
final class LibraryDestination implements Destination {

    private final Database library;
    private final MovedPhotos movedPhotos;
    private final ThumbnailWriter thumbnails;

    LibraryDestination(Database library, Stages stages) {
        this.library = library;
        this.movedPhotos = new MovedPhotos(library);
        this.thumbnails = new ThumbnailWriter(
                new ThumbnailFolder(library.folder()), stages.decoder().encoder());
    }

    @Override
    public ReadingNote openNote() {
        return ReadingNote.open(library.folder());
    }

    @Override
    public QuarterTurn turnOf(Path file) {
        return library.read(stores -> stores.notes().turnOf(file));
    }

    @Override
    public boolean adopt(IndexTask task, ContentHash hash) {
        return movedPhotos.adopt(new FoundFile(task.file(), task.folder()), hash);
    }

    @Override
    public Look look(ContentHash hash, UprightImage image, List<Box> faces) {
        return thumbnails.write(hash, image, faces);
    }

    @Override
    public CompletableFuture<?> save(IndexedPhoto photo, StageClock clock) {
        return library.write(
                Priority.INDEXING,
                stores -> clock.time(Stage.STORE, () -> stores.photos().saveIndexed(photo)));
    }

    @Override
    public CompletableFuture<?> saveProblem(IndexTask task, PhotoProblem problem, @Nullable ContentHash hash) {
        return library.write(Priority.INDEXING, stores -> stores.photos()
                .saveProblem(task.file(), task.folder(), problem, hash, PipelineVersion.CURRENT));
    }

    @Override
    public void finish() {
        library.writeAndWait(Priority.INDEXING, stores -> 0);
    }
}
