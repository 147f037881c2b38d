package org.kith.engine.store;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.kith.engine.store.sql.Sql;
import org.kith.engine.store.sql.SqliteFile;

/** Connections for reading, kept open for the next reader. Thread-safe. */
final class Readers implements AutoCloseable {

    private static final int IDLE_AT_MOST = 4;

    private final SqliteFile file;
    private final Deque<Sql> idle = new ArrayDeque<>();
    private boolean closed;

    Readers(SqliteFile file) {
        this.file = file;
    }

    <T> T read(Query<T> query) {
        Sql sql = borrow();
        boolean sound = false;
        try {
            sql.script("BEGIN"); // all statements of the query see one state
            try {
                T result = query.run(new Stores(sql));
                sound = true;
                return result;
            } finally {
                sql.script("ROLLBACK");
            }
        } finally {
            giveBack(sql, sound);
        }
    }

    private Sql borrow() {
        synchronized (idle) {
            if (closed) {
                throw new IllegalStateException("the library is closed");
            }
            @Nullable Sql sql = idle.poll();
            if (sql != null) {
                return sql;
            }
        }
        return file.openForReading();
    }

    private void giveBack(Sql sql, boolean sound) {
        synchronized (idle) {
            if (sound && !closed && idle.size() < IDLE_AT_MOST) {
                idle.push(sql);
                return;
            }
        }
        sql.close();
    }

    /** Readers in the middle of a query finish it. */
    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            idle.forEach(Sql::close);
            idle.clear();
        }
    }
}
