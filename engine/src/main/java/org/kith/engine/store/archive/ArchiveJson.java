package org.kith.engine.store.archive;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import java.util.Arrays;
import java.util.function.Function;
import org.kith.engine.model.Coded;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.PictureHash;

/** How values are written in files that leave a library: constants as their codes, hashes as hexadecimal digits. */
public final class ArchiveJson {

    private ArchiveJson() {}

    public static GsonBuilder builder() {
        GsonBuilder builder = new GsonBuilder()
                .disableHtmlEscaping()
                .registerTypeHierarchyAdapter(
                        Coded.class, (JsonSerializer<Coded>) (coded, type, json) -> new JsonPrimitive(coded.code()))
                .registerTypeHierarchyAdapter(Coded.class, (JsonDeserializer<Coded>)
                        (element, type, json) -> constant((Class<?>) type, element.getAsString()));
        text(builder, ContentHash.class, ContentHash::hex, ContentHash::new);
        text(builder, PictureHash.class, PictureHash::hex, hex -> PictureHash.of(new ContentHash(hex).toBytes()));
        return builder;
    }

    /** A type that is written as a text. */
    public static <T> void text(
            GsonBuilder builder, Class<T> type, Function<T, String> write, Function<String, T> read) {
        builder.registerTypeAdapter(
                type, (JsonSerializer<T>) (value, of, json) -> new JsonPrimitive(write.apply(value)));
        builder.registerTypeAdapter(
                type, (JsonDeserializer<T>) (element, of, json) -> read.apply(element.getAsString()));
    }

    private static Coded constant(Class<?> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .map(Coded.class::cast)
                .filter(constant -> constant.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new JsonParseException("no " + type.getSimpleName() + ": " + code));
    }
}
