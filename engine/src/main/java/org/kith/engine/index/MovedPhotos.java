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
public final class MovedPhotos {

    private final Database library;

    public MovedPhotos(Database library) {
        this.library = library;
    }

    /**
     * Whether the file was a known photo that has moved while others were read, or was only touched; nothing else is to be done
     * for it then.
     */
    public boolean adopt(FoundFile found, ContentHash hash) {
        return !library.read(stores -> candidates(stores, found, hash)).isEmpty()
                // Looked up again where it is changed: of two copies moved at once each takes a photo of its own.
                && library.writeAndWait(Priority.INDEXING, stores -> {
                    Optional<SizedPhoto> photo =
                            candidates(stores, found, hash).stream().findFirst();
                    photo.ifPresent(moved -> stores.photos().relocate(Map.of(moved.id(), found)));
                    return photo.isPresent();
                });
    }

    private static List<SizedPhoto> candidates(Stores stores, FoundFile found, ContentHash hash) {
        return stores.photos().byContentHash(hash, PipelineVersion.CURRENT).stream()
                .filter(place -> place.path().equals(found.file().path())
                        || place.status() == PhotoStatus.MISSING
                        || Files.notExists(place.path()))
                .toList();
    }
}
