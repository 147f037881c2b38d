package org.kith.app.running;

import com.google.gson.Gson;
import java.util.Optional;

/** What goes over the socket: a value as a line of JSON. */
final class JsonLine {

    private static final Gson GSON = new Gson();

    private JsonLine() {}

    static String of(Object value) {
        return GSON.toJson(value);
    }

    /** Empty if it is none: whoever wrote it was no Kith, or one of another time. */
    static <T> Optional<T> parse(String line, Class<T> type) {
        try {
            return Optional.ofNullable(GSON.fromJson(line, type));
        } catch (RuntimeException e) { // Gson's own, and what the constructor throws, in whatever Gson wraps it
            return Optional.empty();
        }
    }
}
