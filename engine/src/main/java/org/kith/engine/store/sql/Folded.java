package org.kith.engine.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.FoldedText;
import org.sqlite.Function;

/**
 * A text as it is looked for ({@link FoldedText}), in SQL too: {@code folded(text)}. File names of a Mac encode accents in another
 * way. Confined to the thread of its connection.
 */
public final class Folded extends Function {

    private static final String NAME = "folded";

    private Folded() {}

    /** Makes it known to a connection. */
    static void addTo(Connection connection) throws SQLException {
        Function.create(connection, NAME, new Folded(), 1, Function.FLAG_DETERMINISTIC);
    }

    @Override
    protected void xFunc() throws SQLException {
        @Nullable String text = value_text(0);
        if (text == null) {
            result();
        } else {
            result(of(text));
        }
    }

    public static String of(String text) {
        return FoldedText.of(text);
    }
}
