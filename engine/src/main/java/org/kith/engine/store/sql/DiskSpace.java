package org.kith.engine.store.sql;

import java.nio.file.Path;

/** How much room there is on the disk of a folder. Thread-safe. */
class DiskSpace {

    private final Path folder;

    /** @param folder absolute; need not exist */
    DiskSpace(Path folder) {
        this.folder = folder;
    }

    /** Whether less is free; not where the system cannot say it. */
    boolean isBelow(long bytes) {
        return folder.toFile().getTotalSpace() > 0 && folder.toFile().getUsableSpace() < bytes;
    }
}
