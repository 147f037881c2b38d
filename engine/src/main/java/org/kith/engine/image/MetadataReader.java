package org.kith.engine.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** EXIF of all formats that carry it. What is broken is left out; it never costs the photo. Thread-safe. */
final class MetadataReader {

    private static final Logger LOG = LoggerFactory.getLogger(MetadataReader.class);

    /** Some programs write dashes or a T where EXIF wants colons and a space. */
    private static final Pattern DATE_TIME =
            Pattern.compile("(\\d{4})[:/-](\\d{2})[:/-](\\d{2})[ T](\\d{2}):(\\d{2}):(\\d{2}).*", Pattern.DOTALL);

    /** The year of the first photograph: earlier ones are cameras whose clock was never set. */
    private static final int FIRST_YEAR = 1826;

    PhotoMetadata read(byte[] content, ImageFormat format) {
        try {
            return of(parse(content, format));
        } catch (ImageProcessingException | IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.debug("metadata left out", e);
            return PhotoMetadata.none();
        }
    }

    /** As {@link #read(byte[], ImageFormat)}, of a file of which no more is read than is needed. */
    PhotoMetadata read(Path file, ImageFormat format) throws IOException {
        try {
            if (format != ImageFormat.JPEG) {
                byte[] content = Files.readAllBytes(file);
                return of(parse(LargeMetadata.hidden(content, format), format));
            }
            try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
                return of(jpegExif(stream));
            }
        } catch (ImageProcessingException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.debug("metadata left out", e);
            return PhotoMetadata.none();
        }
    }

    private static Metadata parse(byte[] content, ImageFormat format) throws ImageProcessingException, IOException {
        ByteArrayInputStream stream = new ByteArrayInputStream(content);
        if (format == ImageFormat.JPEG) {
            return jpegExif(stream);
        }
        if (format == ImageFormat.HEIC || format == ImageFormat.AVIF) {
            return heifExif(content);
        }
        return ImageMetadataReader.readMetadata(stream, content.length);
    }

    /** EXIF alone: the other segments (colour profiles, maker's previews) are of no use here and take their time. */
    private static Metadata jpegExif(InputStream stream) throws JpegProcessingException, IOException {
        return JpegMetadataReader.readMetadata(stream, List.of(new ExifReader()));
    }

    private static Metadata heifExif(byte[] content) {
        Metadata metadata = new Metadata();
        HeifFile.read(content).flatMap(HeifFile::exif).ifPresent(tiff -> new ExifReader()
                .extract(new ByteArrayReader(tiff), metadata));
        return metadata;
    }

    private static PhotoMetadata of(Metadata metadata) {
        ExifIFD0Directory main = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        ExifSubIFDDirectory details = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        GpsDirectory gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        Integer orientation = main == null ? null : main.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return new PhotoMetadata(
                orientation == null ? Orientation.UPRIGHT : Orientation.ofExif(orientation),
                text(details, ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL)
                        .or(() -> text(details, ExifSubIFDDirectory.TAG_DATETIME_DIGITIZED))
                        .flatMap(MetadataReader::dateTime),
                camera(text(main, ExifIFD0Directory.TAG_MAKE), text(main, ExifIFD0Directory.TAG_MODEL)),
                location(gps));
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

    /** 0° 0° is what phones write that do not know where they are. */
    private static Optional<GeoPoint> location(@Nullable GpsDirectory gps) {
        return Optional.ofNullable(gps)
                .map(GpsDirectory::getGeoLocation)
                .filter(g -> !g.isZero())
                .map(g -> new GeoPoint(g.getLatitude(), g.getLongitude()));
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
