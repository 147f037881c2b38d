package org.kith.engine.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.kith.engine.image.FileDetails;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.model.photo.PhotoDetails;

/** Which folder a photo comes into: that of the day on which it was taken, or else of the one on which its file was changed. */
final class DayFolder {

    private DayFolder() {}

    /** {@code 2019/2019-05-01}. Reads the head of the file. */
    static String of(PhotoFile file) {
        LocalDate day = day(file);
        return "%04d/%s".formatted(day.getYear(), day);
    }

    private static LocalDate day(PhotoFile file) {
        @Nullable
        LocalDateTime taken =
                FileDetails.of(file.path()).map(PhotoDetails::takenAt).orElse(null);
        return taken != null
                ? taken.toLocalDate()
                : LocalDate.ofInstant(Instant.ofEpochMilli(file.modifiedMs()), ZoneId.systemDefault());
    }
}
