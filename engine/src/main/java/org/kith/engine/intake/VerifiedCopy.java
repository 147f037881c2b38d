package org.kith.engine.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kith.engine.intake.IntakeReport.Reason;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.FreeName;
import org.kith.engine.model.PhotoFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies photos into a folder, by day: each is written under a name that no scan looks at, forced to the disk, read again, and has its
 * own name only if it is what it was. Confined to one thread.
 */
final class VerifiedCopy {

    private static final Logger LOG = LoggerFactory.getLogger(VerifiedCopy.class);

    /** Hidden: no scan looks at it, and it says what it is should the program end before it has its name. */
    private static final String PART = ".kith-part-";

    private final Path folder;

    private final DayFolder days;

    VerifiedCopy(Path folder, DayFolder days) {
        this.folder = folder;
        this.days = days;
    }

    /** Why there is no copy. */
    static final class FailedException extends Exception {

        private static final long serialVersionUID = 1L;

        private final Reason reason;
        private final String detail;

        FailedException(Reason reason, @Nullable IOException cause) {
            super(cause);
            this.reason = reason;
            this.detail = cause == null ? "" : String.valueOf(cause.getMessage());
        }

        Reason reason() {
            return reason;
        }

        String detail() {
            return detail;
        }
    }

    /** @return where the copy is */
    Path make(PhotoFile file, ContentHash content) throws FailedException {
        Path day = folder.resolve(days.of(file));
        @Nullable Path part = null;
        try {
            Files.createDirectories(day);
            part = day.resolve(PART + UUID.randomUUID());
            write(file.path(), part);
            if (!ContentHash.ofFile(part).equals(content)) {
                throw new FailedException(Reason.DIFFERS, null);
            }
            Files.setLastModifiedTime(part, FileTime.fromMillis(file.modifiedMs()));
            Path whole = part;
            return FreeName.write(day, file.path().getFileName().toString(), path -> Files.move(whole, path));
        } catch (IOException e) {
            throw new FailedException(reason(file, day), e);
        } finally {
            delete(part);
        }
    }

    private static void write(Path from, Path to) throws IOException {
        try (InputStream in = Files.newInputStream(from);
                FileChannel channel = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = Channels.newOutputStream(channel);
            in.transferTo(out);
            channel.force(true);
        }
    }

    private static Reason reason(PhotoFile file, Path day) {
        try (InputStream in = Files.newInputStream(file.path())) {
            int unused = in.read();
        } catch (IOException e) {
            return Reason.UNREADABLE;
        }
        try {
            return DiskSpace.bytes(day) < file.sizeBytes() ? Reason.DISK_FULL : Reason.NOT_WRITTEN;
        } catch (IOException e) {
            return Reason.NOT_WRITTEN;
        }
    }

    /** There is none any more where all went well. */
    private static void delete(@Nullable Path part) {
        try {
            if (part != null) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            LOG.warn("{} stays", part, e);
        }
    }
}
