package org.kith.engine.metadata;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.drew.lang.KeyValuePair;
import com.drew.lang.Rational;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.png.PngDirectory;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.photo.ReadTime;
import org.kith.engine.model.photo.TakenFrom;

/**
 * When a photo was taken. [Note: Where dates are looked for] One place after the other, in the order of {@link TakenFrom}; the first
 * counts that says a time that can be. When the file was changed is no time that a photo was taken, and never taken for one.
 */
public final class PhotoTime {

    /** Before them a clock of satellites shows when they began to count, and nothing else. */
    private static final int FIRST_YEAR_OF_GPS = 1990;

    /** As the specification has it, and as ImageMagick copies EXIF; its date:create is that of the file. */
    private static final Set<String> PNG_KEYS =
            Set.of("creationtime", "exifdatetimeoriginal", "exifdatetimedigitized", "datetimeoriginal");

    private static final List<Source> SOURCES = List.of(
            new Source(TakenFrom.EXIF, PhotoTime::original),
            new Source(TakenFrom.EXIF_DIGITIZED, PhotoTime::digitized),
            new Source(TakenFrom.XMP, PhotoTime::xmp),
            new Source(TakenFrom.IPTC, PhotoTime::iptc),
            new Source(TakenFrom.EXIF_CHANGED, PhotoTime::changed),
            new Source(TakenFrom.PNG_TEXT, PhotoTime::pngText),
            new Source(TakenFrom.GPS, PhotoTime::gps));

    private record Source(TakenFrom from, Function<Metadata, Stream<WrittenTime>> times) {}

    private PhotoTime() {}

    /** As the file itself says; empty if it says nothing that can be. */
    public static Optional<ReadTime> of(Metadata metadata) {
        return SOURCES.stream()
                .flatMap(source -> source.times().apply(metadata).map(time -> time.from(source.from())))
                .findFirst();
    }

    /** What an XMP file beside the photo says. */
    static Optional<ReadTime> ofSidecar(Xmp sidecar) {
        return times(sidecar).findFirst().map(time -> time.from(TakenFrom.SIDECAR));
    }

    static Optional<ReadTime> ofFileName(String name) {
        return FileNameTime.of(name).map(time -> time.from(TakenFrom.FILE_NAME));
    }

    /** In whichever directory it stands: some programs write it beside the main picture's size. */
    private static Stream<WrittenTime> original(Metadata metadata) {
        return exif(
                metadata,
                ExifDirectoryBase.TAG_DATETIME_ORIGINAL,
                ExifDirectoryBase.TAG_SUBSECOND_TIME_ORIGINAL,
                ExifDirectoryBase.TAG_TIME_ZONE_ORIGINAL);
    }

    private static Stream<WrittenTime> digitized(Metadata metadata) {
        return exif(
                metadata,
                ExifDirectoryBase.TAG_DATETIME_DIGITIZED,
                ExifDirectoryBase.TAG_SUBSECOND_TIME_DIGITIZED,
                ExifDirectoryBase.TAG_TIME_ZONE_DIGITIZED);
    }

    private static Stream<WrittenTime> changed(Metadata metadata) {
        return Stream.concat(
                exif(
                        metadata,
                        ExifDirectoryBase.TAG_DATETIME,
                        ExifDirectoryBase.TAG_SUBSECOND_TIME,
                        ExifDirectoryBase.TAG_TIME_ZONE),
                Xmp.in(metadata)
                        .flatMap(xmp -> xmp.text(XmpSchema.TIFF, "DateTime").stream())
                        .flatMap(text -> WrittenTime.parse(text).stream()));
    }

    private static Stream<WrittenTime> exif(Metadata metadata, int time, int fraction, int offset) {
        List<ExifDirectoryBase> directories = Stream.concat(
                        metadata.getDirectoriesOfType(ExifSubIFDDirectory.class).stream(),
                        metadata.getDirectoriesOfType(ExifIFD0Directory.class).stream())
                .map(ExifDirectoryBase.class::cast)
                .toList();
        return directories.stream()
                .flatMap(directory -> text(directory, time).stream())
                .flatMap(text -> WrittenTime.parse(text).stream())
                .map(written -> written.with(
                        first(directories, fraction).orElse(null),
                        first(directories, offset).orElse(null)));
    }

    private static Optional<String> first(Collection<? extends Directory> directories, int tag) {
        return directories.stream()
                .flatMap(directory -> text(directory, tag).stream())
                .findFirst();
    }

    private static Stream<WrittenTime> xmp(Metadata metadata) {
        return Xmp.in(metadata).flatMap(PhotoTime::times);
    }

    /** What stands for the taking of a picture: not when metadata were changed. */
    private static Stream<WrittenTime> times(Xmp xmp) {
        return Stream.of(
                        xmp.text(XmpSchema.EXIF, "DateTimeOriginal"),
                        xmp.text(XmpSchema.EXIF, "DateTimeDigitized"),
                        xmp.text(XmpSchema.PHOTOSHOP, "DateCreated"),
                        xmp.text(XmpSchema.BASIC, "CreateDate"))
                .flatMap(Optional::stream)
                .flatMap(text -> WrittenTime.parse(text).stream());
    }

    private static Stream<WrittenTime> iptc(Metadata metadata) {
        return metadata.getDirectoriesOfType(IptcDirectory.class).stream()
                .flatMap(iptc -> Stream.of(
                        iptcTime(iptc, IptcDirectory.TAG_DATE_CREATED, IptcDirectory.TAG_TIME_CREATED),
                        iptcTime(iptc, IptcDirectory.TAG_DIGITAL_DATE_CREATED, IptcDirectory.TAG_DIGITAL_TIME_CREATED)))
                .flatMap(Optional::stream);
    }

    private static Optional<WrittenTime> iptcTime(IptcDirectory iptc, int date, int time) {
        return text(iptc, date).flatMap(day -> text(iptc, time)
                .flatMap(hour -> WrittenTime.parse(day + " " + hour))
                .or(() -> WrittenTime.parse(day)));
    }

    private static Stream<WrittenTime> pngText(Metadata metadata) {
        return metadata.getDirectoriesOfType(PngDirectory.class).stream()
                .map(png -> png.getObject(PngDirectory.TAG_TEXTUAL_DATA))
                .filter(Collection.class::isInstance)
                .flatMap(pairs -> ((Collection<?>) pairs).stream())
                .filter(KeyValuePair.class::isInstance)
                .map(KeyValuePair.class::cast)
                .filter(pair -> PNG_KEYS.contains(
                        pair.getKey().replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT)))
                .flatMap(pair -> WrittenTime.parse(pair.getValue().toString()).stream());
    }

    private static Stream<WrittenTime> gps(Metadata metadata) {
        return metadata.getDirectoriesOfType(GpsDirectory.class).stream()
                .flatMap(gps -> gpsTime(gps).stream())
                .filter(time -> time.at().getYear() >= FIRST_YEAR_OF_GPS);
    }

    private static Optional<WrittenTime> gpsTime(GpsDirectory gps) {
        Optional<String> date = text(gps, GpsDirectory.TAG_DATE_STAMP);
        @Nullable Rational[] time = gps.getRationalArray(GpsDirectory.TAG_TIME_STAMP);
        if (date.isEmpty() || time == null || time.length != 3) {
            return Optional.empty();
        }
        return WrittenTime.parse(
                "%s %d:%d:%dZ".formatted(date.get(), time[0].intValue(), time[1].intValue(), time[2].intValue()));
    }

    /** EXIF says ASCII; cameras and programs write UTF-8, of which ASCII is a part. */
    static Optional<String> text(Directory directory, int tag) {
        return Optional.ofNullable(directory.getStringValue(tag))
                .map(value ->
                        new String(value.getBytes(), UTF_8).replace("\0", "").strip())
                .or(() -> Optional.ofNullable(directory.getString(tag)).map(String::strip))
                .filter(s -> !s.isEmpty());
    }
}
