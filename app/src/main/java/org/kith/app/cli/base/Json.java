package org.kith.app.cli.base;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.List;

/** JSON as {@code --json} prints it: every field, also the empty ones; names as people write them. */
public final class Json {

    private static final Gson GSON =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private Json() {}

    public static String line(Object value) {
        return GSON.toJson(value);
    }

    /** An array with a value a line. */
    public static String lines(List<?> values) {
        return "[" + String.join(",\n ", values.stream().map(Json::line).toList()) + "]";
    }
}
