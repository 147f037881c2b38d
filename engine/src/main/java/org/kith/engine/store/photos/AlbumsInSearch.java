package org.kith.engine.store.photos;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.function.UnaryOperator;

/** A kept search on its way to another library, where albums have other numbers: it says them by name there. */
final class AlbumsInSearch {

    private AlbumsInSearch() {}

    /**
     * The same search with albums said otherwise.
     *
     * @param search as {@link ConditionJson} writes it
     * @param said what stands for an album, by what stood for it
     */
    static String with(String search, UnaryOperator<String> said) {
        JsonElement conditions = JsonParser.parseString(search);
        for (JsonElement condition : conditions.getAsJsonArray()) {
            JsonObject object = condition.getAsJsonObject();
            if (object.has("album")) {
                object.addProperty("album", said.apply(object.get("album").getAsString()));
            }
        }
        return conditions.toString();
    }
}
