package org.kith.engine.store.sql;

import java.time.LocalDateTime;

/** Times as the library keeps them: by a formatter, reading them would take most of the time of reading all photos. */
public final class StoredTime {

    /** Of "2024-12-31T18:00:00", as nearly all of them are. */
    private static final int TO_THE_SECOND = 19;

    private StoredTime() {}

    public static LocalDateTime parse(String iso) {
        return iso.length() == TO_THE_SECOND
                ? LocalDateTime.of(
                        number(iso, 0, 4),
                        number(iso, 5, 7),
                        number(iso, 8, 10),
                        number(iso, 11, 13),
                        number(iso, 14, 16),
                        number(iso, 17, 19))
                : LocalDateTime.parse(iso);
    }

    private static int number(String iso, int from, int to) {
        return Integer.parseInt(iso, from, to, 10);
    }
}
