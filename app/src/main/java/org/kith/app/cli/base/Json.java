package org.kith.app.cli.base;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonNull;
import com.google.gson.JsonSerializer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** JSON as {@code --json} prints it: every field, also the empty ones, as null; names as people write them. */
public final class Json {

    private static final Gson GSON = new GsonBuilder()
            .serializeNulls()
            .disableHtmlEscaping()
            .registerTypeHierarchyAdapter(Optional.class, (JsonSerializer<Optional<?>>)
                    (value, type, json) -> value.map(json::serialize).orElse(JsonNull.INSTANCE))
            .create();

    /** What Gson leaves as it is, and a terminal obeys. */
    private static final Pattern CONTROL = Pattern.compile("[\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069]");

    private Json() {}

    public static String line(Object value) {
        return CONTROL.matcher(GSON.toJson(value)).replaceAll(control -> "\\\\u%04x"
                .formatted((int) control.group().charAt(0)));
    }

    /** An array with a value a line. */
    public static String lines(List<?> values) {
        return "[" + String.join(",\n ", values.stream().map(Json::line).toList()) + "]";
    }
}
