package org.kith.engine.metadata;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.photo.Exposure;
import org.kith.engine.model.photo.FileWords;
import org.kith.engine.model.photo.GeoBounds;
import org.kith.engine.model.photo.GeoPoint;
import org.kith.engine.model.photo.PhotoDetails;
import org.kith.engine.model.photo.ReadTime;
import org.kith.engine.model.photo.TakenFrom;

/** What the head of a video says of it: texts by their names, as FFmpeg has them of all containers. */
public final class FilmTags {

    /** By the clock of the place, with its offset; before those that have none of their own. */
    private static final List<String> TIMES =
            List.of("com.apple.quicktime.creationdate", "date-eng", "date", "creation_time");

    /** The container's own, in UTC by its specification (ISO/IEC 14496-12, 8.2.2). */
    private static final String IN_UTC = "creation_time";

    /** What the clock of a container shows that nobody set: 1904, 1970. */
    private static final int FIRST_YEAR = 1971;

    private static final List<String> PLACES =
            List.of("com.apple.quicktime.location.iso6709", "location", "location-eng", "xyz");

    /** Degrees with a fraction (ISO 6709, annex H): +37.5665+126.9780+038.000/. */
    private static final Pattern ISO_6709 =
            Pattern.compile("([+-]\\d{1,2}(?:\\.\\d+)?)([+-]\\d{1,3}(?:\\.\\d+)?).*", Pattern.DOTALL);

    private FilmTags() {}

    /**
     * What is said there, as far as it makes sense.
     *
     * @param tags by their names, in small letters
     * @param here where the clock stands by which UTC is shown: photos are dated by the clocks of their places too
     */
    public static PhotoDetails of(Map<String, String> tags, ZoneId here) {
        @Nullable
        ReadTime taken = TIMES.stream()
                .flatMap(name -> time(name, tags, here))
                .findFirst()
                .orElse(null);
        @Nullable
        GeoPoint place = PLACES.stream()
                .flatMap(name -> Stream.ofNullable(tags.get(name)))
                .flatMap(text -> place(text).stream())
                .findFirst()
                .orElse(null);
        return new PhotoDetails(taken, place, camera(tags).orElse(null), null, Exposure.UNKNOWN, 1, FileWords.NONE);
    }

    private static Stream<ReadTime> time(String name, Map<String, String> tags, ZoneId here) {
        return Stream.ofNullable(tags.get(name))
                .flatMap(text -> WrittenTime.parse(text).stream())
                .filter(time -> time.at().getYear() >= FIRST_YEAR)
                .map(time -> name.equals(IN_UTC) ? shown(time, here) : time)
                .map(time -> time.from(TakenFrom.FILM));
    }

    private static WrittenTime shown(WrittenTime time, ZoneId here) {
        ZoneOffset offset = here.getRules().getOffset(time.at().toInstant(ZoneOffset.UTC));
        LocalDateTime local = time.at().plusSeconds(offset.getTotalSeconds());
        return new WrittenTime(local, false, offset);
    }

    private static Optional<GeoPoint> place(String text) {
        Matcher m = ISO_6709.matcher(text.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        double latitude = Double.parseDouble(m.group(1));
        double longitude = Double.parseDouble(m.group(2));
        boolean none = latitude == 0 && longitude == 0;
        return none || !GeoBounds.isPoint(latitude, longitude)
                ? Optional.empty()
                : Optional.of(new GeoPoint(latitude, longitude));
    }

    private static Optional<String> camera(Map<String, String> tags) {
        Optional<String> make = text(tags, "com.apple.quicktime.make", "make", "com.android.manufacturer");
        Optional<String> model = text(tags, "com.apple.quicktime.model", "model", "com.android.model");
        return CameraName.of(make, model);
    }

    private static Optional<String> text(Map<String, String> tags, String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.ofNullable(tags.get(name)))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
