package org.kith.engine.store.sql;

import java.util.Collection;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Ids as one parameter, for {@code IN (SELECT value FROM json_each(?))}: as many as there are. */
public final class Ids {

    private Ids() {}

    public static <T> String json(Collection<T> ids, ToLongFunction<T> value) {
        return ids.stream().map(id -> Long.toString(value.applyAsLong(id))).collect(Collectors.joining(",", "[", "]"));
    }
}
