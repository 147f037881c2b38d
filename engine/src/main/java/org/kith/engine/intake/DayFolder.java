package org.kith.engine.intake;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.model.photo.PhotoDetails;

/** Which folder a photo comes into: that of the day on which it was taken, or else of the one on which its file was changed. */
final class DayFolder {

    private final Function<Path, Optional<PhotoDetails>> details;

    /** @param details what a file says of itself */
    DayFolder(Function<Path, Optional<PhotoDetails>> details) {
        this.details = details;
    }

    /** {@code 2019/2019-05-01}. Reads the head of the file. */
    String of(PhotoFile file) {
        LocalDate day = day(file);
        return "%04d/%s".formatted(day.getYear(), day);
    }

    private LocalDate day(PhotoFile file) {
        @Nullable
        LocalDateTime taken =
                details.apply(file.path()).map(PhotoDetails::takenAt).orElse(null);
        return taken != null
                ? taken.toLocalDate()
                : LocalDate.ofInstant(Instant.ofEpochMilli(file.modifiedMs()), ZoneId.systemDefault());
    }
}
