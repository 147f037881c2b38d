package org.kith.engine.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kith.engine.image.ImageDecoder;
import org.kith.engine.image.LookReader;
import org.kith.engine.image.UnreadablePhotoException;
import org.kith.engine.job.Job;
import org.kith.engine.job.JobStage;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.Look;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;
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
        List<Map.Entry<PhotoId, ContentHash>> photos =
                new ArrayList<>(library.read(stores -> stores.looks().unknown()).entrySet());
        if (photos.isEmpty()) {
            return 0;
        }
        job.stage(JobStage.DETAILS, photos.size());
        int read = 0;
        for (int from = 0; from < photos.size() && job.proceed(); from += AT_ONCE) {
            read += read(photos.subList(from, Math.min(photos.size(), from + AT_ONCE)), job);
        }
        return read;
    }

    private int read(List<Map.Entry<PhotoId, ContentHash>> photos, Job<?> job) throws InterruptedException {
        Map<PhotoId, Look> looks = new LinkedHashMap<>();
        for (Map.Entry<PhotoId, ContentHash> photo : photos) {
            if (!job.proceed()) {
                break;
            }
            pictures.photo(photo.getValue()).ifPresent(jpeg -> read(photo.getKey(), jpeg, looks));
            job.advance();
        }
        if (!looks.isEmpty()) {
            library.changeAndWait(Priority.INDEXING, stores -> looks.forEach(stores.looks()::save));
        }
        return looks.size();
    }

    private void read(PhotoId photo, byte[] jpeg, Map<PhotoId, Look> looks) {
        try {
            looks.put(photo, LookReader.of(decoder.decode(jpeg, "kept.jpg").image()));
        } catch (UnreadablePhotoException e) {
            return; // made again when somebody looks at it
        }
    }
}
