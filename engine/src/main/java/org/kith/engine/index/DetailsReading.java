package org.kith.engine.index;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.engine.image.FileDetails;
import org.kith.engine.job.Job;
import org.kith.engine.job.JobStage;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.PhotoDetails;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;

/** Reads what files say of their photos where an earlier program read less: heads of files, and no pixels. Thread-safe. */
final class DetailsReading {

    /** In one transaction: each takes milliseconds, and what the user does comes between. */
    private static final int AT_ONCE = 200;

    private final Database library;

    DetailsReading(Database library) {
        this.library = library;
    }

    /** @return how many photos were read; those whose files cannot be read are tried again another time */
    int run(Job<?> job) throws InterruptedException {
        List<Map.Entry<PhotoId, Path>> photos = new ArrayList<>(
                library.read(stores -> stores.details().outdated()).entrySet());
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

    private int read(List<Map.Entry<PhotoId, Path>> photos, Job<?> job) throws InterruptedException {
        Map<PhotoId, PhotoDetails> details = new LinkedHashMap<>();
        for (Map.Entry<PhotoId, Path> photo : photos) {
            if (!job.proceed()) {
                break;
            }
            Optional<PhotoDetails> said = FileDetails.of(photo.getValue());
            said.ifPresent(d -> details.put(photo.getKey(), d));
            job.advance();
        }
        library.changeAndWait(Priority.INDEXING, stores -> details.forEach(stores.details()::save));
        return details.size();
    }
}
