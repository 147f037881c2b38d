package org.kith.engine.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.store.Database;

/**
 * What is here already: photos of the library whose files are there, and files of the folder that the library does not know yet, which
 * are read only if something of their size comes. Confined to one thread.
 */
final class Here {

    private final Set<String> contents = new HashSet<>();
    private final Map<Long, List<Path>> unread = new HashMap<>();

    /** @param files in the folder */
    Here(Database library, List<PhotoFile> files) {
        library.read(stores -> stores.photos().contents()).forEach(hash -> contents.add(hash.hex()));
        for (PhotoFile file : files) {
            unread.computeIfAbsent(file.sizeBytes(), size -> new ArrayList<>()).add(file.path());
        }
    }

    /** Whether it is here; from now on it is. */
    boolean add(ContentHash content, long bytes) {
        List<Path> same = unread.remove(bytes);
        if (same != null) {
            same.forEach(this::read);
        }
        return !contents.add(content.hex());
    }

    /** It is not here after all. */
    void forget(ContentHash content) {
        contents.remove(content.hex());
    }

    private void read(Path file) {
        try {
            contents.add(ContentHash.ofFile(file).hex());
        } catch (IOException e) {
            return; // what cannot be read is not counted as being here
        }
    }
}
