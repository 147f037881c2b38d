package org.kith.engine.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** How much more a disk can hold. */
final class DiskSpace {

    private DiskSpace() {}

    /** @param folder there, or to be made */
    static long bytes(Path folder) throws IOException {
        @Nullable Path there = folder.toAbsolutePath();
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (there == null) {
            throw new IOException("there is no disk of " + folder);
        }
        return Files.getFileStore(there).getUsableSpace();
    }
}
