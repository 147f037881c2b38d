package org.kith.engine.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.kith.engine.job.Job;
import org.kith.engine.job.JobStage;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;
import org.kith.engine.store.Stores;

/**
 * Finds out of photos what an earlier program did not, some at a time. Thread-safe.
 *
 * @param atOnce how many in one transaction: what the user does comes between
 */
record CatchingUp(Database library, int atOnce) {

    /**
     * Until none is left or the job is cancelled.
     *
     * @param photos each with where to look
     * @param find empty where it cannot be found out now: tried again another time
     * @return of how many photos it is known now
     */
    <S, R> int run(
            Map<PhotoId, S> photos, Function<S, Optional<R>> find, BiConsumer<Stores, Map<PhotoId, R>> save, Job<?> job)
            throws InterruptedException {
        if (photos.isEmpty()) {
            return 0;
        }
        job.stage(JobStage.DETAILS, photos.size());
        List<Map.Entry<PhotoId, S>> all = new ArrayList<>(photos.entrySet());
        int known = 0;
        for (int from = 0; from < all.size() && job.proceed(); from += atOnce) {
            Map<PhotoId, R> found = new LinkedHashMap<>();
            for (Map.Entry<PhotoId, S> photo : all.subList(from, Math.min(all.size(), from + atOnce))) {
                if (!job.proceed()) {
                    break;
                }
                find.apply(photo.getValue()).ifPresent(result -> found.put(photo.getKey(), result));
                job.advance();
            }
            if (!found.isEmpty()) {
                library.changeAndWait(Priority.INDEXING, stores -> save.accept(stores, found));
            }
            known += found.size();
        }
        return known;
    }
}
