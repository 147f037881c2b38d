package org.kith.engine.index;

import java.util.Optional;
import org.kith.engine.image.ImageDecoder;
import org.kith.engine.image.LookReader;
import org.kith.engine.image.UnreadablePhotoException;
import org.kith.engine.job.Job;
import org.kith.engine.model.photo.Look;
import org.kith.engine.store.Database;
import org.kith.engine.thumbnail.ThumbnailFolder;

/** How photos look that an earlier program read, from their small pictures that are kept. Thread-safe. */
final class LooksReading {

    /** In one transaction: each takes about a millisecond, and what the user does comes between. */
    private static final int AT_ONCE = 200;

    private final Database library;
    private final ImageDecoder decoder;
    private final ThumbnailFolder pictures;

    LooksReading(Database library, ImageDecoder decoder) {
        this.library = library;
        this.decoder = decoder;
        this.pictures = new ThumbnailFolder(library.folder());
    }

    /** @return of how many photos it is known now; those without a small picture are tried again another time */
    int run(Job<?> job) throws InterruptedException {
        return new CatchingUp(library, AT_ONCE)
                .run(
                        library.read(stores -> stores.looks().unknown()),
                        photo -> pictures.photo(photo).flatMap(this::look),
                        (stores, looks) -> looks.forEach(stores.looks()::save),
                        job);
    }

    private Optional<Look> look(byte[] jpeg) {
        try {
            return Optional.of(LookReader.of(decoder.decode(jpeg, "kept.jpg").image()));
        } catch (UnreadablePhotoException e) {
            return Optional.empty(); // made again when somebody looks at it
        }
    }
}
