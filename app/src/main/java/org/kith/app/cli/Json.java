package org.kith.app.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.List;

/** JSON as {@code --json} prints it: every field, also the empty ones; names as people write them. */
final class Json {

    private static final Gson GSON =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private Json() {}

    static String line(Object value) {
        return GSON.toJson(value);
    }

    /** An array with a value a line. */
    static String lines(List<?> values) {
        return "[" + String.join(",\n ", values.stream().map(Json::line).toList()) + "]";
    }
}
