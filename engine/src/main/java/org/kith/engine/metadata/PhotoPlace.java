package org.kith.engine.metadata;

import com.drew.lang.GeoLocation;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.GpsDirectory;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kith.engine.model.photo.GeoBounds;
import org.kith.engine.model.photo.GeoPoint;

/** Where a photo was taken. */
public final class PhotoPlace {

    /** Degrees, minutes with a fraction or seconds, and the hemisphere (XMP, exif:GPSLatitude). */
    private static final Pattern ANGLE =
            Pattern.compile("(\\d{1,3}),(\\d{1,2}(?:\\.\\d+)?)(?:,(\\d{1,2}(?:\\.\\d+)?))?([NSEW])");

    private PhotoPlace() {}

    /** As the file itself says; 0° 0° is what phones write that do not know where they are. */
    public static Optional<GeoPoint> of(Metadata metadata) {
        return Stream.concat(
                        metadata.getDirectoriesOfType(GpsDirectory.class).stream()
                                .map(GpsDirectory::getGeoLocation)
                                .flatMap(Stream::ofNullable),
                        Xmp.in(metadata).flatMap(xmp -> location(xmp).stream()))
                .flatMap(place -> point(place).stream())
                .findFirst();
    }

    static Optional<GeoPoint> of(Xmp xmp) {
        return location(xmp).flatMap(PhotoPlace::point);
    }

    /** The same of degrees that a program says. */
    static Optional<GeoPoint> at(double latitude, double longitude) {
        return point(new GeoLocation(latitude, longitude));
    }

    private static Optional<GeoPoint> point(GeoLocation place) {
        return place.isZero() || !GeoBounds.isPoint(place.getLatitude(), place.getLongitude())
                ? Optional.empty()
                : Optional.of(new GeoPoint(place.getLatitude(), place.getLongitude()));
    }

    private static Optional<GeoLocation> location(Xmp xmp) {
        Optional<Double> latitude = angle(xmp, "GPSLatitude");
        Optional<Double> longitude = angle(xmp, "GPSLongitude");
        return latitude.flatMap(north -> longitude.map(east -> new GeoLocation(north, east)));
    }

    private static Optional<Double> angle(Xmp xmp, String property) {
        return xmp.text(XmpSchema.EXIF, property)
                .map(ANGLE::matcher)
                .filter(Matcher::matches)
                .map(m -> {
                    double seconds = m.group(3) == null ? 0 : Double.parseDouble(m.group(3));
                    double degrees =
                            Integer.parseInt(m.group(1)) + Double.parseDouble(m.group(2)) / 60 + seconds / 3600;
                    return m.group(4).equals("S") || m.group(4).equals("W") ? -degrees : degrees;
                });
    }
}
