package org.kith.engine.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.PersonName;
import org.sqlite.Function;

/**
 * A text as it is looked for, in SQL too: {@code folded(text)}. Equal for texts that differ in case, in accents, in how either is
 * encoded: the file names of a Mac are. Confined to the thread of its connection.
 */
public final class Folded extends Function {

    private static final String NAME = "folded";

    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");

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
        String apart = Normalizer.normalize(PersonName.fold(text), Normalizer.Form.NFD);
        return Normalizer.normalize(ACCENTS.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
    }
}
