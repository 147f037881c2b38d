package org.kith.engine.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kith.engine.fault.EngineException;
import org.kith.engine.image.ImageDecoder;
import org.kith.engine.image.UnreadablePhotoException;
import org.kith.engine.job.Job;
import org.kith.engine.job.JobStage;
import org.kith.engine.model.FreeName;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.output.CopyReport.Failure;
import org.kith.engine.output.CopyReport.Reason;
import org.kith.engine.store.Database;
import org.kith.engine.store.row.PhotoOriginal;
import org.kith.engine.store.row.RootFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Copies photos of a library to a folder. What is there is never written over. Thread-safe. */
public final class PhotoCopying {

    private static final Logger LOG = LoggerFactory.getLogger(PhotoCopying.class);

    private final Database library;
    private final Supplier<ImageDecoder> decoder;

    /** @param decoder asked when a JPEG has to be made */
    public PhotoCopying(Database library, Supplier<ImageDecoder> decoder) {
        this.library = library;
        this.decoder = decoder;
    }

    /** Runs on the calling thread. A photo that cannot be copied is told, and the others are. */
    public CopyReport run(List<PhotoId> photos, Path folder, CopyForm form, Job<?> job) {
        job.stage(JobStage.COPYING, photos.size());
        Path to = folder(folder);
        CopyOf copy = new CopyOf(form, decoder);
        List<Path> copied = new ArrayList<>();
        List<Failure> failed = new ArrayList<>();
        for (PhotoId photo : photos) {
            if (!job.proceed()) {
                break;
            }
            library.read(stores -> stores.gallery().source(photo)).ifPresent(source -> {
                @Nullable Failure failure = copy(source, to, copy, copied);
                if (failure != null) {
                    failed.add(failure);
                }
            });
            job.advance();
        }
        return new CopyReport(copied, failed, job.progress().done() < photos.size());
    }

    /** By its real path; made if there is none. */
    private Path folder(Path folder) {
        Path real;
        try {
            Path there = folder.toAbsolutePath().normalize();
            refuseInside(there); // before anything is made in it
            Files.createDirectories(there);
            real = there.toRealPath();
        } catch (IOException e) {
            throw new EngineException(OutputFault.NO_FOLDER, e, folder, String.valueOf(e.getMessage()));
        }
        refuseInside(real);
        return real;
    }

    private void refuseInside(Path folder) {
        Optional<RootFolder> around = library.read(stores -> stores.folders().all()).stream()
                .filter(root -> folder.startsWith(root.path()))
                .findFirst();
        around.ifPresent(root -> {
            throw new EngineException(OutputFault.INTO_LIBRARY, folder, root.path());
        });
    }

    /** @return null where there is a copy now */
    private static @Nullable Failure copy(PhotoOriginal source, Path folder, CopyOf copy, List<Path> copied) {
        if (source.still() != null) {
            return copy.keepsAll()
                    ? copyWhole(source.path(), folder, copied)
                    : new Failure(source.path(), Reason.VIDEO, "");
        }
        CopyOf.Made made;
        try {
            made = copy.of(source);
        } catch (UnreadablePhotoException e) {
            boolean gone = e.problem().kind() == PhotoProblem.Kind.MISSING;
            return new Failure(source.path(), gone ? Reason.GONE : Reason.UNREADABLE, "");
        } catch (OutOfMemoryError e) {
            return new Failure(source.path(), Reason.UNREADABLE, "");
        }
        try {
            Path file = FreeName.write(folder, made.name(), path -> write(path, out -> out.write(made.bytes())));
            copied.add(file);
            keepTime(source.path(), file);
            return null;
        } catch (IOException e) {
            LOG.warn("{} could not be copied to {}", source.path(), folder, e);
            return new Failure(
                    source.path(),
                    isFull(folder, made.bytes().length) ? Reason.DISK_FULL : Reason.NOT_WRITTEN,
                    String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable Failure copyWhole(Path source, Path folder, List<Path> copied) {
        try {
            Path file = FreeName.write(folder, source.getFileName().toString(), path -> {
                try (InputStream in = Files.newInputStream(source)) {
                    write(path, in::transferTo);
                }
            });
            copied.add(file);
            keepTime(source, file);
            return null;
        } catch (NoSuchFileException e) {
            return new Failure(source, Reason.GONE, "");
        } catch (IOException e) {
            LOG.warn("{} could not be copied to {}", source, folder, e);
            return new Failure(source, Reason.NOT_WRITTEN, String.valueOf(e.getMessage()));
        }
    }

    @FunctionalInterface
    private interface Content {
        void to(OutputStream out) throws IOException;
    }

    /** A part of a copy does not stay. */
    private static void write(Path file, Content content) throws IOException {
        boolean whole = false;
        try (var out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            try {
                content.to(out);
                whole = true;
            } finally {
                if (!whole) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Of photos that say nothing of when they were taken, it is what they are put in order by. */
    private static void keepTime(Path from, Path to) {
        try {
            FileTime time = Files.getLastModifiedTime(from);
            Files.setLastModifiedTime(to, time);
        } catch (IOException e) {
            LOG.debug("{} has the time of its copying", to, e);
        }
    }

    private static boolean isFull(Path folder, long bytes) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < bytes;
        } catch (IOException e) {
            return false;
        }
    }
}
