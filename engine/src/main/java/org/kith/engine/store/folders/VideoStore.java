package org.kith.engine.store.folders;

import java.nio.file.Path;
import java.util.List;
import org.kith.engine.store.sql.Sql;

/** Videos among the photos. Confined to one transaction. */
public final class VideoStore {

    private final Sql sql;

    public VideoStore(Sql sql) {
        this.sql = sql;
    }

    /** By path. */
    public List<Path> all() {
        return sql.list("SELECT path FROM photo WHERE status = 'video' ORDER BY path", row -> row.path("path"));
    }
}
