package org.kith.engine.store.photos;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.CountRange;
import org.kith.engine.model.photo.AlbumId;
import org.kith.engine.model.photo.DatedBy;
import org.kith.engine.model.photo.GeoBounds;
import org.kith.engine.model.photo.Label;
import org.kith.engine.model.photo.PhotoCondition;

/**
 * Conditions of a kept search as text: a JSON array of objects, each with its {@code is}. Who is on a photo is not among them; it
 * stands in rows of its own. What a later program wrote and this one does not know is an error, not less of a search.
 */
final class ConditionJson {

    private static final Gson GSON = new Gson();

    private ConditionJson() {}

    static String write(List<PhotoCondition> conditions) {
        JsonArray all = new JsonArray();
        conditions.stream()
                .filter(condition -> !(condition instanceof PhotoCondition.Shows))
                .forEach(condition -> all.add(object(condition)));
        return GSON.toJson(all);
    }

    static List<PhotoCondition> read(String text) {
        List<PhotoCondition> conditions = new ArrayList<>();
        for (JsonElement element : JsonParser.parseString(text).getAsJsonArray()) {
            conditions.add(condition(element.getAsJsonObject()));
        }
        return conditions;
    }

    private static JsonObject object(PhotoCondition condition) {
        if (condition instanceof PhotoCondition.Taken days) {
            return with(with(is("taken"), "from", days.from()), "to", days.to());
        } else if (condition instanceof PhotoCondition.InMonths in) {
            JsonObject object = is("months");
            object.add("months", GSON.toJsonTree(new TreeSet<>(in.months())));
            return object;
        } else if (condition instanceof PhotoCondition.OnDay day) {
            return with(with(is("day"), "month", day.month()), "day", day.day());
        } else if (condition instanceof PhotoCondition.ShownIn in) {
            return with(is("shown_in"), "month", in.month());
        } else if (condition instanceof PhotoCondition.Dated dated) {
            return with(is("dated"), "by", dated.by().code());
        } else if (condition instanceof PhotoCondition.InFolder in) {
            return with(is("folder"), "path", in.folder());
        } else if (condition instanceof PhotoCondition.Faces faces) {
            return range(is("faces"), faces.count());
        } else if (condition instanceof PhotoCondition.Rated rated) {
            return range(is("rated"), rated.stars());
        } else if (condition instanceof PhotoCondition.Within within) {
            JsonObject object = is("within");
            object.add("bounds", GSON.toJsonTree(within.bounds()));
            return object;
        } else if (condition instanceof PhotoCondition.InAlbum in) {
            return with(is("album"), "album", in.album().value());
        } else if (condition instanceof PhotoCondition.Located located) {
            return is(located.is() ? "located" : "not_located");
        }
        return ofText(condition);
    }

    private static JsonObject ofText(PhotoCondition condition) {
        if (condition instanceof PhotoCondition.Text text) {
            return with(is("text"), "text", text.text());
        } else if (condition instanceof PhotoCondition.FileName name) {
            return with(is("name"), "text", name.text());
        } else if (condition instanceof PhotoCondition.Captioned caption) {
            return with(is("caption"), "text", caption.text());
        } else if (condition instanceof PhotoCondition.Tagged tagged) {
            return with(is("tag"), "text", tagged.tag().text());
        } else if (condition instanceof PhotoCondition.OfCircle of) {
            return with(
                    is(of.some() ? "circle" : "not_circle"), "text", of.circle().text());
        } else if (condition instanceof PhotoCondition.TakenWith camera) {
            return with(is("camera"), "text", camera.text());
        } else if (condition instanceof PhotoCondition.At at) {
            return with(is("place"), "text", at.place());
        }
        return is(word(condition));
    }

    private static String word(PhotoCondition condition) {
        if (condition instanceof PhotoCondition.Undated) {
            return "undated";
        } else if (condition instanceof PhotoCondition.Favourite) {
            return "favourite";
        } else if (condition instanceof PhotoCondition.Video) {
            return "video";
        } else if (condition instanceof PhotoCondition.Problem) {
            return "problem";
        } else if (condition instanceof PhotoCondition.Hidden) {
            return "hidden";
        } else if (condition instanceof PhotoCondition.NobodyHidden) {
            return "nobody_hidden";
        }
        throw new IllegalArgumentException(condition.toString());
    }

    private static PhotoCondition condition(JsonObject object) {
        String is = object.get("is").getAsString();
        return switch (is) {
            case "taken" ->
                new PhotoCondition.Taken(
                        orNull(object, "from", LocalDate::parse), orNull(object, "to", LocalDate::parse));
            case "months" -> new PhotoCondition.InMonths(Set.of(GSON.fromJson(object.get("months"), Integer[].class)));
            case "day" ->
                new PhotoCondition.OnDay(
                        object.get("month").getAsInt(), object.get("day").getAsInt());
            case "shown_in" -> new PhotoCondition.ShownIn(YearMonth.parse(text(object, "month")));
            case "dated" ->
                new PhotoCondition.Dated(DatedBy.valueOf(text(object, "by").toUpperCase(Locale.ROOT)));
            case "folder" -> new PhotoCondition.InFolder(Path.of(text(object, "path")));
            case "faces" -> new PhotoCondition.Faces(range(object));
            case "rated" -> new PhotoCondition.Rated(range(object));
            case "within" -> new PhotoCondition.Within(GSON.fromJson(object.get("bounds"), GeoBounds.class));
            case "album" ->
                new PhotoCondition.InAlbum(new AlbumId(object.get("album").getAsLong()));
            case "located" -> new PhotoCondition.Located(true);
            case "not_located" -> new PhotoCondition.Located(false);
            case "text" -> new PhotoCondition.Text(text(object, "text"));
            case "name" -> new PhotoCondition.FileName(text(object, "text"));
            case "caption" -> new PhotoCondition.Captioned(text(object, "text"));
            case "tag" -> new PhotoCondition.Tagged(new Label(text(object, "text")));
            case "circle" -> new PhotoCondition.OfCircle(new Label(text(object, "text")), true);
            case "not_circle" -> new PhotoCondition.OfCircle(new Label(text(object, "text")), false);
            case "camera" -> new PhotoCondition.TakenWith(text(object, "text"));
            case "place" -> new PhotoCondition.At(text(object, "text"));
            case "undated" -> new PhotoCondition.Undated();
            case "favourite" -> new PhotoCondition.Favourite();
            case "video" -> new PhotoCondition.Video();
            case "problem" -> new PhotoCondition.Problem();
            case "hidden" -> new PhotoCondition.Hidden();
            case "nobody_hidden" -> new PhotoCondition.NobodyHidden();
            default -> throw new IllegalArgumentException("a search for " + is);
        };
    }

    private static JsonObject is(String is) {
        return with(new JsonObject(), "is", is);
    }

    private static JsonObject with(JsonObject object, String name, @Nullable Object value) {
        if (value instanceof Number number) {
            object.addProperty(name, number);
        } else if (value != null) {
            object.addProperty(name, value.toString());
        }
        return object;
    }

    private static JsonObject range(JsonObject object, CountRange range) {
        return with(with(object, "from", range.from()), "to", range.to());
    }

    private static CountRange range(JsonObject object) {
        return new CountRange(object.get("from").getAsInt(), object.get("to").getAsInt());
    }

    private static String text(JsonObject object, String name) {
        return object.get(name).getAsString();
    }

    private static <T> @Nullable T orNull(JsonObject object, String name, Function<String, T> value) {
        return object.has(name) ? value.apply(text(object, name)) : null;
    }
}
