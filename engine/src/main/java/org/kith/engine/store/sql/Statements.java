package org.kith.engine.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Statements, kept compiled: changes are compiled with all triggers of their table, which takes longer than running them, and small
 * questions take less than their compiling too. Confined to the thread of its connection.
 */
final class Statements {

    /** More than there are in indexing a photo, or in an act of a user. */
    private static final int KEPT = 128;

    private final Connection connection;
    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

    Statements(Connection connection) {
        this.connection = connection;
    }

    /** A statement to how many rows it changed or found. */
    @FunctionalInterface
    interface Use {
        int of(PreparedStatement statement) throws SQLException;
    }

    /** One that fails is not kept. */
    int use(String text, Use use) throws SQLException {
        @Nullable PreparedStatement kept = idle.remove(text); // nobody else has it meanwhile
        PreparedStatement statement = kept == null ? connection.prepareStatement(text) : kept;
        boolean done = false;
        try {
            int rows = use.of(statement);
            done = true;
            return rows;
        } finally {
            if (done) {
                keep(text, statement);
            } else {
                statement.close();
            }
        }
    }

    private void keep(String text, PreparedStatement statement) throws SQLException {
        statement.clearParameters(); // which may be long
        idle.put(text, statement);
        if (idle.size() > KEPT) {
            Map.Entry<String, PreparedStatement> oldest =
                    idle.entrySet().iterator().next();
            idle.remove(oldest.getKey());
            oldest.getValue().close();
        }
    }
}
