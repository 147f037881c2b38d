package org.kith.engine.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.FileFault;
import org.kith.engine.index.PhotoReading;
import org.kith.engine.index.Stages;
import org.kith.engine.job.Job;
import org.kith.engine.job.JobStage;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.model.PrivateFiles;
import org.kith.engine.model.photo.ReadPhoto;

/** Reads the photos of folders into one file, without a library: its owner's alone, and whole or not at all. */
public final class IndexPart {

    private static final String UNFINISHED = ".unfinished";
    private static final String NOTE = ".reading";

    private final Stages stages;
    private final PhotoReading reading;

    /** @param memoryBytes that the program may hold; see {@code EngineConfig} */
    public IndexPart(Stages stages, int workers, long memoryBytes) {
        this.stages = stages;
        this.reading = new PhotoReading(stages, workers, memoryBytes);
    }

    /**
     * What became of them.
     *
     * @param photos that were read, with problems or without
     * @param failed files that could not be read; they are in the part with what is wrong
     * @param cancelled if so there is no part
     */
    public record Written(int photos, int faces, int failed, boolean cancelled) {}

    /**
     * A part of before is written over, and nothing else.
     *
     * @param foldersOrFiles as in indexing
     * @throws EngineException if one is not there, or the part cannot be written
     */
    public Written write(Path part, List<Path> foldersOrFiles, Job<?> job) throws InterruptedException {
        Path file = part.toAbsolutePath().normalize();
        if (Files.exists(file) && !Part.isPart(file)) {
            throw new EngineException(PartFault.NOT_OURS, file);
        }
        List<Path> roots = roots(foldersOrFiles);
        job.stage(JobStage.LOOKING, 0);
        Map<Path, PhotoFile> photos = new TreeMap<>();
        roots.forEach(root ->
                PhotoReading.photosIn(root, job::proceed).forEach(photo -> photos.putIfAbsent(photo.path(), photo)));
        job.stage(JobStage.READING, photos.size());
        Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        try {
            try {
                PrivateFiles.write(unfinished, new byte[0]);
                Written written = write(unfinished, note(file), roots, List.copyOf(photos.values()), job);
                if (!written.cancelled()) {
                    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                }
                return written;
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (UncheckedIOException e) {
            throw notWritten(file, e.getCause());
        } catch (IOException e) {
            throw notWritten(file, e);
        }
    }

    private static EngineException notWritten(Path file, @Nullable IOException cause) {
        String why = cause == null ? "" : String.valueOf(cause.getMessage());
        return new EngineException(PartFault.NOT_WRITTEN, file, why);
    }

    private static Path note(Path file) {
        return file.resolveSibling(file.getFileName() + NOTE);
    }

    private Written write(Path unfinished, Path note, List<Path> roots, List<PhotoFile> photos, Job<?> job)
            throws IOException, InterruptedException {
        AtomicInteger faces = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        try (PartWriter writer = new PartWriter(
                Files.newOutputStream(unfinished),
                stages.modelId(),
                roots.stream().map(Path::toString).toList())) {
            reading.run(
                    photos,
                    note,
                    read -> {
                        add(read, roots, writer);
                        faces.addAndGet(
                                read.photo() == null ? 0 : read.photo().faces().size());
                        failed.addAndGet(read.photo() == null ? 1 : 0);
                    },
                    job);
            writer.finish();
            return new Written(writer.rows() - failed.get(), faces.get(), failed.get(), !job.proceed());
        }
    }

    private static void add(ReadPhoto read, List<Path> roots, PartWriter writer) {
        Path path = read.file().path();
        int root = 0;
        while (!path.startsWith(roots.get(root))) {
            root++;
        }
        writer.add(root, relative(roots.get(root), path), read);
    }

    private static String relative(Path root, Path path) {
        List<String> names = new ArrayList<>();
        if (!path.equals(root)) {
            root.relativize(path).forEach(name -> names.add(name.toString()));
        }
        return names.stream().collect(Collectors.joining("/"));
    }

    private static List<Path> roots(List<Path> foldersOrFiles) {
        return foldersOrFiles.stream().map(IndexPart::real).distinct().toList();
    }

    private static Path real(Path given) {
        try {
            return given.toRealPath();
        } catch (IOException e) {
            throw new EngineException(FileFault.NO_FOLDER, e, given);
        }
    }
}
