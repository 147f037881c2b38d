package org.kith.engine.backup;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What was saved of a damaged library. Embeddings and groups are made again by the next indexing.
 *
 * @param nameless people of whom only their faces are known still
 * @param backup from which was taken what could not be read
 * @param aside where the damaged file is
 */
public record Repaired(List<RepairedTable> tables, int nameless, Optional<Backup> backup, Path aside) {
    public Repaired {
        tables = List.copyOf(tables);
    }
}
