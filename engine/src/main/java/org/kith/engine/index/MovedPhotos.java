package org.kith.engine.index;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.PhotoStatus;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;
import org.kith.engine.store.Stores;
import org.kith.engine.store.row.FoundFile;
import org.kith.engine.store.row.SizedPhoto;

/** Recognises by its content a photo that lies elsewhere now: with it go its faces and what the user said of them. */
final class MovedPhotos {

    private final Database library;

    MovedPhotos(Database library) {
        this.library = library;
    }

    /**
     * Whether the file was a known photo that has moved while others were read, or was only touched; nothing else is to be done
     * for it then.
     */
    boolean adopt(IndexTask task, ContentHash hash) {
        return !library.read(stores -> candidates(stores, task, hash)).isEmpty()
                // Looked up again where it is changed: of two copies moved at once each takes a photo of its own.
                && library.writeAndWait(Priority.INDEXING, stores -> {
                    Optional<SizedPhoto> photo =
                            candidates(stores, task, hash).stream().findFirst();
                    photo.ifPresent(found ->
                            stores.photos().relocate(Map.of(found.id(), new FoundFile(task.file(), task.folder()))));
                    return photo.isPresent();
                });
    }

    private static List<SizedPhoto> candidates(Stores stores, IndexTask task, ContentHash hash) {
        return stores.photos().byContentHash(hash, PipelineVersion.CURRENT).stream()
                .filter(place -> place.path().equals(task.file().path())
                        || place.status() == PhotoStatus.MISSING
                        || Files.notExists(place.path()))
                .toList();
    }
}
