package org.kith.engine.index;

import java.nio.file.Files;
import java.util.Optional;
import org.kith.engine.model.ContentHash;
import org.kith.engine.store.Database;
import org.kith.engine.store.PhotoPlace;
import org.kith.engine.store.Priority;

/** Recognises by its content a photo that lies elsewhere now: with it go its faces and what the user said of them. */
final class MovedPhotos {

    private final Database library;

    MovedPhotos(Database library) {
        this.library = library;
    }

    /** Whether the file was a known photo that has moved, or was only touched; nothing else is to be done for it then. */
    boolean adopt(IndexTask task, ContentHash hash) {
        Optional<PhotoPlace> photo =
                library.read(stores -> stores.photos().byContentHash(hash, PipelineVersion.CURRENT)).stream()
                        .filter(place -> place.path().equals(task.file().path()) || Files.notExists(place.path()))
                        .findFirst();
        return photo.isPresent()
                && library.writeAndWait(Priority.INDEXING, stores -> stores.photos()
                        .relocate(photo.get().id(), task.folder(), task.file()));
    }
}
