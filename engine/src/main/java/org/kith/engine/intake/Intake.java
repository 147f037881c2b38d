package org.kith.engine.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.kith.engine.fault.EngineException;
import org.kith.engine.intake.IntakeReport.Failure;
import org.kith.engine.intake.IntakeReport.Reason;
import org.kith.engine.job.Job;
import org.kith.engine.job.JobStage;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.model.photo.PhotoDetails;
import org.kith.engine.scan.CandidateFilter;
import org.kith.engine.scan.FolderScanner;
import org.kith.engine.store.Database;
import org.kith.engine.thumbnail.ThumbnailFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes photos into a folder of the library, without touching where they come from. Runs on the calling thread. Thread-safe. */
public final class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final Database library;
    private final CandidateFilter pictures;
    private final DayFolder days;
    private final Path thumbnails;

    /**
     * Into a library.
     *
     * @param pictures which files are photos
     * @param details what a file says of itself
     */
    public Intake(Database library, CandidateFilter pictures, Function<Path, Optional<PhotoDetails>> details) {
        this.library = library;
        this.pictures = pictures;
        this.days = new DayFolder(details);
        this.thumbnails = library.folder().resolve(ThumbnailFolder.NAME);
    }

    /** What {@link #run} would take in: all files are read for it, and none is written. */
    public IntakePreview preview(List<Path> sources, Path folder, Job<?> job) {
        Path into = real(folder);
        SourceFiles files = find(sources, into, job);
        Here here = here(into, job);
        List<Path> fresh = new ArrayList<>();
        List<Path> unreadable = new ArrayList<>(files.unreadable());
        SortedMap<String, Integer> folders = new TreeMap<>();
        long bytes = 0;
        int known = 0;
        job.stage(JobStage.COMPARING, files.photos().size());
        boolean complete = files.complete();
        for (PhotoFile file : files.photos()) {
            if (!job.proceed()) {
                complete = false;
                break;
            }
            try {
                if (here.add(ContentHash.ofFile(file.path()), file.sizeBytes())) {
                    known++;
                } else {
                    fresh.add(file.path());
                    bytes += file.sizeBytes();
                    folders.merge(days.of(file), 1, Integer::sum);
                }
            } catch (IOException e) {
                LOG.warn("{} cannot be read", file.path(), e);
                unreadable.add(file.path());
            }
            job.advance();
        }
        return new IntakePreview(fresh, bytes, folders, spaceBytes(into), known, unreadable, complete);
    }

    /**
     * Copies what is not here yet to {@code YYYY/YYYY-MM-DD} in the folder, by when a photo was taken or else by when its file was
     * changed.
     *
     * @param sources folders or single files
     * @param folder made if there is none; in the library, or added to it afterwards
     */
    public IntakeReport run(List<Path> sources, Path folder, Job<?> job) {
        Path into = made(folder);
        SourceFiles files = find(sources, into, job);
        Here here = here(into, job);
        VerifiedCopy copy = new VerifiedCopy(into, days);
        List<Path> taken = new ArrayList<>();
        List<Failure> failed = new ArrayList<>();
        files.unreadable().forEach(path -> failed.add(new Failure(path, Reason.UNREADABLE, "")));
        int known = 0;
        job.stage(JobStage.TAKING, files.photos().size());
        boolean complete = files.complete();
        for (PhotoFile file : files.photos()) {
            if (!job.proceed()) {
                complete = false;
                break;
            }
            known += take(file, here, copy, taken, failed) ? 1 : 0;
            job.advance();
        }
        return new IntakeReport(taken, known, failed, !complete);
    }

    /** @return whether it is here already */
    private static boolean take(PhotoFile file, Here here, VerifiedCopy copy, List<Path> taken, List<Failure> failed) {
        ContentHash content;
        try {
            content = ContentHash.ofFile(file.path());
        } catch (IOException e) {
            LOG.warn("{} cannot be read", file.path(), e);
            failed.add(new Failure(file.path(), Reason.UNREADABLE, String.valueOf(e.getMessage())));
            return false;
        }
        if (here.add(content, file.sizeBytes())) {
            return true;
        }
        try {
            taken.add(copy.make(file, content));
        } catch (VerifiedCopy.FailedException e) {
            LOG.warn("{} could not be taken in", file.path(), e);
            here.forget(content);
            failed.add(new Failure(file.path(), e.reason(), e.detail()));
        }
        return false;
    }

    private SourceFiles find(List<Path> sources, Path into, Job<?> job) {
        job.stage(JobStage.LOOKING, 0);
        return SourceFiles.of(sources, into, pictures, this::scanner, job::proceed);
    }

    /** What belongs to other programs is no more taken in than read. */
    private FolderScanner scanner(CandidateFilter candidates) {
        return new FolderScanner(
                candidates,
                thumbnails,
                () -> library.read(stores -> stores.passedOver().readAnyway()));
    }

    private Here here(Path into, Job<?> job) {
        return new Here(
                library,
                Files.isDirectory(into)
                        ? scanner(pictures).scan(into, job::proceed).all()
                        : List.of());
    }

    private static long spaceBytes(Path folder) {
        try {
            return DiskSpace.bytes(folder);
        } catch (IOException e) {
            LOG.warn("What the disk of {} can hold is not known", folder, e);
            return Long.MAX_VALUE;
        }
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder.toAbsolutePath().normalize(); // there is none yet
        }
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder.toAbsolutePath().normalize()).toRealPath();
        } catch (IOException e) {
            throw new EngineException(IntakeFault.NO_FOLDER, e, folder, String.valueOf(e.getMessage()));
        }
    }
}
