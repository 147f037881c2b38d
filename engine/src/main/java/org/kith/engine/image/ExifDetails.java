package org.kith.engine.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.drew.lang.Rational;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.photo.Exposure;
import org.kith.engine.model.photo.GeoBounds;
import org.kith.engine.model.photo.GeoPoint;
import org.kith.engine.model.photo.PhotoDetails;
import org.kith.engine.model.photo.TakenFrom;

/** What EXIF says of a photo, as far as it makes sense. */
final class ExifDetails {

    /** Some programs write dashes or a T where EXIF wants colons and a space. */
    private static final Pattern DATE_TIME =
            Pattern.compile("(\\d{4})[:/-](\\d{2})[:/-](\\d{2})[ T](\\d{2}):(\\d{2}):(\\d{2}).*", Pattern.DOTALL);

    /** The year of the first photograph: earlier ones are cameras whose clock was never set. */
    private static final int FIRST_YEAR = 1826;

    private ExifDetails() {}

    static PhotoDetails of(Metadata metadata) {
        ExifIFD0Directory main = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        ExifSubIFDDirectory details = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        GpsDirectory gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        Optional<LocalDateTime> original = time(details, ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL);
        Optional<LocalDateTime> digitized = time(details, ExifSubIFDDirectory.TAG_DATETIME_DIGITIZED);
        @Nullable TakenFrom digital = digitized.isPresent() ? TakenFrom.EXIF_DIGITIZED : null;
        return new PhotoDetails(
                original.or(() -> digitized).orElse(null),
                original.isPresent() ? TakenFrom.EXIF : digital,
                location(gps),
                camera(text(main, ExifIFD0Directory.TAG_MAKE), text(main, ExifIFD0Directory.TAG_MODEL))
                        .orElse(null),
                text(details, ExifSubIFDDirectory.TAG_LENS_MODEL).orElse(null),
                details == null ? Exposure.UNKNOWN : exposure(details));
    }

    private static Optional<LocalDateTime> time(@Nullable Directory directory, int tag) {
        return text(directory, tag).flatMap(ExifDetails::dateTime);
    }

    static Optional<LocalDateTime> dateTime(String exif) {
        Matcher m = DATE_TIME.matcher(exif);
        if (!m.matches()) {
            return Optional.empty();
        }
        try {
            LocalDateTime time = LocalDateTime.of(
                    Integer.parseInt(m.group(1)),
                    Integer.parseInt(m.group(2)),
                    Integer.parseInt(m.group(3)),
                    Integer.parseInt(m.group(4)),
                    Integer.parseInt(m.group(5)),
                    Integer.parseInt(m.group(6)));
            return time.getYear() < FIRST_YEAR ? Optional.empty() : Optional.of(time);
        } catch (DateTimeException e) {
            return Optional.empty(); // 2021-02-30, 0000:00:00: cameras write such things
        }
    }

    private static Optional<String> camera(Optional<String> make, Optional<String> model) {
        if (make.isPresent() && model.isPresent() && !model.get().startsWith(make.get())) {
            return Optional.of(make.get() + " " + model.get());
        }
        return model.or(() -> make);
    }

    private static Exposure exposure(ExifSubIFDDirectory details) {
        Integer iso = details.getInteger(ExifSubIFDDirectory.TAG_ISO_EQUIVALENT);
        return new Exposure(
                positive(details, ExifSubIFDDirectory.TAG_EXPOSURE_TIME),
                positive(details, ExifSubIFDDirectory.TAG_FNUMBER),
                positive(details, ExifSubIFDDirectory.TAG_FOCAL_LENGTH),
                iso == null || iso <= 0 ? null : iso);
    }

    /** Cameras write 0 or 0/0 for what they do not know. */
    private static @Nullable Double positive(Directory directory, int tag) {
        Rational number = directory.getRational(tag);
        if (number == null || number.getDenominator() == 0) {
            return null;
        }
        double value = number.doubleValue();
        return value > 0 && Double.isFinite(value) ? value : null;
    }

    /** 0° 0° is what phones write that do not know where they are. */
    private static @Nullable GeoPoint location(@Nullable GpsDirectory gps) {
        return Optional.ofNullable(gps)
                .map(GpsDirectory::getGeoLocation)
                .filter(g -> !g.isZero() && GeoBounds.isPoint(g.getLatitude(), g.getLongitude()))
                .map(g -> new GeoPoint(g.getLatitude(), g.getLongitude()))
                .orElse(null);
    }

    /** EXIF says ASCII; cameras and programs write UTF-8, of which ASCII is a part. */
    private static Optional<String> text(@Nullable Directory directory, int tag) {
        return Optional.ofNullable(directory)
                .map(d -> d.getStringValue(tag))
                .map(value ->
                        new String(value.getBytes(), UTF_8).replace("\0", "").strip())
                .filter(s -> !s.isEmpty());
    }
}
