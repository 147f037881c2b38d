package org.kith.engine.metadata;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.photo.FileWords;
import org.kith.engine.model.photo.GeoPoint;
import org.kith.engine.model.photo.ReadTime;
import org.kith.engine.model.photo.TakenFrom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * JSON files that Google puts beside the photos that are taken out of Google Photos: x.jpg.supplemental-metadata.json, before 2024
 * x.jpg.json, in both cases cut. They name people and do not say where they are, and have times by UTC.
 */
final class GoogleFiles {

    private static final Logger LOG = LoggerFactory.getLogger(GoogleFiles.class);

    /** Of the name of a file, without {@code .json}: the rest is cut off. */
    private static final int MOST_CHARS = 46;

    private static final String WORD = ".supplemental-metadata";

    /** IMG(1).jpg is the second IMG.jpg; its file is called IMG.jpg(1).json. */
    private static final Pattern NUMBERED = Pattern.compile("(.*)(\\(\\d{1,4}\\))(\\.[^.]*)?");

    /** What Google has changed has no file of its own. In the languages of which it is known. */
    private static final Pattern EDITED = Pattern.compile("(.*)-(?:edited|bearbeitet|modifi\u00e9)(\\.[^.]*)?");

    private GoogleFiles() {}

    /** Empty if there is none. */
    static Optional<Path> of(Path photo, Predicate<Path> isThere) {
        return names(photo.getFileName().toString()).stream()
                .map(photo::resolveSibling)
                .filter(isThere)
                .findFirst();
    }

    static List<String> names(String photo) {
        List<String> names = new ArrayList<>();
        Matcher numbered = NUMBERED.matcher(photo);
        if (numbered.matches()) {
            String first = numbered.group(1) + ending(numbered.group(3));
            addAll(names, first, numbered.group(2));
            edited(first).ifPresent(original -> addAll(names, original, numbered.group(2)));
        }
        addAll(names, photo, "");
        edited(photo).ifPresent(original -> addAll(names, original, ""));
        return names;
    }

    private static void addAll(List<String> names, String photo, String number) {
        Stream.of(photo + WORD, photo)
                .map(name -> name.substring(0, Math.min(MOST_CHARS, name.length())) + number + ".json")
                .filter(name -> !names.contains(name))
                .forEach(names::add);
    }

    private static Optional<String> edited(String photo) {
        Matcher edited = EDITED.matcher(photo);
        return edited.matches() ? Optional.of(edited.group(1) + ending(edited.group(2))) : Optional.empty();
    }

    private static String ending(@Nullable String ending) {
        return ending == null ? "" : ending;
    }

    static Said read(Path file) {
        return SmallFile.text(file).map(GoogleFiles::parse).orElse(Said.NOTHING);
    }

    static Said parse(String json) {
        try {
            JsonElement file = JsonParser.parseString(json);
            return file.isJsonObject()
                            && file.getAsJsonObject().has("title")
                            && file.getAsJsonObject().has("photoTakenTime")
                    ? said(file.getAsJsonObject())
                    : Said.NOTHING; // a JSON file of somebody else
        } catch (RuntimeException | StackOverflowError e) {
            LOG.debug("JSON left out", e);
            return Said.NOTHING;
        }
    }

    private static Said said(JsonObject photo) {
        List<String> people = photo.get("people") instanceof Iterable<?> list
                ? StreamSupport.stream(list.spliterator(), false)
                        .filter(JsonObject.class::isInstance)
                        .flatMap(person -> text((JsonObject) person, "name").stream())
                        .toList()
                : List.of();
        boolean favourite = photo.get("favorited") instanceof JsonPrimitive flag && flag.getAsBoolean();
        FileWords words = new FileWords(
                text(photo, "description").orElse(null), 0, List.of(), List.of(), people, false, favourite);
        return new Said(
                taken(photo).orElse(null),
                place(photo, "geoData").or(() -> place(photo, "geoDataExif")).orElse(null),
                words);
    }

    private static Optional<String> text(JsonObject of, String name) {
        return of.get(name) instanceof JsonPrimitive text && !text.getAsString().isBlank()
                ? Optional.of(text.getAsString().strip())
                : Optional.empty();
    }

    /** Where nothing says when it was taken, Google writes when it came to Google. */
    private static Optional<ReadTime> taken(JsonObject photo) {
        Optional<String> taken = timestamp(photo, "photoTakenTime");
        return taken.equals(timestamp(photo, "creationTime"))
                ? Optional.empty()
                : taken.flatMap(GoogleFiles::time)
                        .flatMap(time -> WrittenTime.parse(time.toString()))
                        .map(time -> time.from(TakenFrom.GOOGLE));
    }

    private static Optional<String> timestamp(JsonObject photo, String name) {
        return photo.get(name) instanceof JsonObject time ? text(time, "timestamp") : Optional.empty();
    }

    private static Optional<Instant> time(String seconds) {
        try {
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(seconds)));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<GeoPoint> place(JsonObject photo, String name) {
        return photo.get(name) instanceof JsonObject geo
                        && geo.get("latitude") instanceof JsonPrimitive latitude
                        && geo.get("longitude") instanceof JsonPrimitive longitude
                ? PhotoPlace.at(latitude.getAsDouble(), longitude.getAsDouble())
                : Optional.empty();
    }
}
