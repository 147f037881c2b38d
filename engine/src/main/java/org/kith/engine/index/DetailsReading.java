package org.kith.engine.index;

import org.kith.engine.image.FileDetails;
import org.kith.engine.job.Job;
import org.kith.engine.metadata.Beside;
import org.kith.engine.store.Database;

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
        Beside beside = new Beside();
        return new CatchingUp(library, AT_ONCE)
                .run(
                        library.read(stores -> stores.details().outdated()),
                        file -> FileDetails.of(file, beside),
                        (stores, details) -> details.forEach(stores.details()::save),
                        job);
    }
}
