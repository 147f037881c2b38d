package org.kith.engine.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.drew.lang.Rational;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.engine.metadata.CameraName;
import org.kith.engine.metadata.PhotoPlace;
import org.kith.engine.metadata.PhotoTime;
import org.kith.engine.metadata.WrittenWords;
import org.kith.engine.model.photo.Exposure;
import org.kith.engine.model.photo.PhotoDetails;

/** What EXIF says of a photo, as far as it makes sense. */
final class ExifDetails {

    private ExifDetails() {}

    static PhotoDetails of(Metadata metadata) {
        ExifIFD0Directory main = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        ExifSubIFDDirectory details = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        return new PhotoDetails(
                PhotoTime.of(metadata).orElse(null),
                PhotoPlace.of(metadata).orElse(null),
                CameraName.of(text(main, ExifIFD0Directory.TAG_MAKE), text(main, ExifIFD0Directory.TAG_MODEL))
                        .orElse(null),
                text(details, ExifSubIFDDirectory.TAG_LENS_MODEL).orElse(null),
                details == null ? Exposure.UNKNOWN : exposure(details),
                1,
                WrittenWords.of(metadata));
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

    /** EXIF says ASCII; cameras and programs write UTF-8, of which ASCII is a part. */
    private static Optional<String> text(@Nullable Directory directory, int tag) {
        return Optional.ofNullable(directory)
                .map(d -> d.getStringValue(tag))
                .map(value ->
                        new String(value.getBytes(), UTF_8).replace("\0", "").strip())
                .filter(s -> !s.isEmpty());
    }
}
