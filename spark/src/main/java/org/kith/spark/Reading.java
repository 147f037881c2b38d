package org.kith.spark;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.kith.engine.index.PhotoReading;
import org.kith.engine.index.Stages;
import org.kith.engine.job.Job;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.PrivateFiles;
import org.kith.engine.model.ProblemReason;
import org.kith.engine.model.photo.ReadPhoto;
import org.kith.engine.part.PartWriter;

/**
 * One task: the photos of a partition into one part and as many rows. The part gets its name when it is whole, so that a task may be
 * tried again, or run twice at once.
 */
final class Reading implements Function2<Integer, Iterator<SourcePhoto>, Iterator<Row>> {

    private static final long serialVersionUID = 1;

    /** So many photos of a store lie on the disk of an executor at once, for each of its tasks. */
    private static final int AT_ONCE = 128;

    private final Settings settings;

    /**
     * What all tasks are told.
     *
     * @param parts folder for the parts
     * @param roots as parts name them
     * @param memoryBytes for one task
     */
    record Settings(
            String application,
            String parts,
            List<String> roots,
            String models,
            String natives,
            long memoryBytes,
            SerializableConfiguration hadoop)
            implements Serializable {}

    Reading(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Iterator<Row> call(Integer partition, Iterator<SourcePhoto> photos) throws Exception {
        List<SourcePhoto> local = new ArrayList<>();
        List<SourcePhoto> stored = new ArrayList<>();
        photos.forEachRemaining(photo -> (photo.isLocal() ? local : stored).add(photo));
        List<Row> rows = new ArrayList<>();
        if (local.isEmpty() && stored.isEmpty()) {
            return rows.iterator();
        }
        Stages stages = Networks.of(settings.models(), settings.natives());
        Configuration hadoop = settings.hadoop().value();
        String name = String.format("part-%05d.kith", partition);
        org.apache.hadoop.fs.Path part = new org.apache.hadoop.fs.Path(settings.parts(), name);
        org.apache.hadoop.fs.Path unfinished = new org.apache.hadoop.fs.Path(
                settings.parts(), "." + name + "." + TaskContext.get().taskAttemptId());
        FileSystem system = part.getFileSystem(hadoop);
        try (PartWriter writer = new PartWriter(system.create(unfinished, true), stages.modelId(), settings.roots())) {
            Run run = new Run(stages, note(partition), writer, rows);
            run.read(local);
            for (int from = 0; from < stored.size(); from += AT_ONCE) {
                run.readStored(stored.subList(from, Math.min(stored.size(), from + AT_ONCE)), hadoop);
            }
            writer.finish();
        }
        if (!system.rename(unfinished, part)) { // a try before has come so far
            system.delete(part, false);
            if (!system.rename(unfinished, part)) {
                throw new IOException("cannot rename " + unfinished + " to " + part);
            }
        }
        return rows.iterator();
    }

    /** The same for all tries on one computer: a photo that ends the process twice is left out by the third. */
    private Path note(int partition) {
        return temporary().resolve("kith-" + settings.application() + "-" + partition + ".reading");
    }

    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
    }

    /** What a task has read so far. */
    private final class Run {

        private final PhotoReading reading;
        private final String model;
        private final Path note;
        private final PartWriter writer;
        private final List<Row> rows;

        Run(Stages stages, Path note, PartWriter writer, List<Row> rows) {
            this.reading = new PhotoReading(stages, 1, settings.memoryBytes());
            this.model = stages.modelId();
            this.note = note;
            this.writer = writer;
            this.rows = rows;
        }

        void read(List<SourcePhoto> photos) throws InterruptedException {
            Map<Path, SourcePhoto> files = new HashMap<>();
            photos.forEach(photo -> files.put(Path.of(photo.address()), photo));
            read(files);
        }

        void readStored(List<SourcePhoto> photos, Configuration hadoop) throws IOException, InterruptedException {
            // of all tries the same, or nobody would know what ended the process
            Path folder = temporary().resolve(note.getFileName() + ".files");
            try (Closeable unused = () -> PrivateFiles.deleteFolder(folder)) {
                PrivateFiles.deleteFolder(folder);
                Map<Path, SourcePhoto> files = new HashMap<>();
                for (int i = 0; i < photos.size(); i++) {
                    SourcePhoto photo = photos.get(i);
                    Path own = Files.createDirectories(folder.resolve(Integer.toString(i)));
                    Path file = own.resolve(photo.name());
                    try {
                        copy(photo.address(), file, hadoop);
                    } catch (FileNotFoundException e) {
                        take(new ReadPhoto(described(file, photo), null, null, gone()), photo);
                        continue;
                    }
                    for (String beside : photo.beside()) {
                        copy(beside, own.resolve(beside.substring(beside.lastIndexOf('/') + 1)), hadoop);
                    }
                    files.put(file, photo);
                }
                read(files);
            }
        }

        private void read(Map<Path, SourcePhoto> files) throws InterruptedException {
            if (files.isEmpty()) {
                return;
            }
            List<PhotoFile> described = new ArrayList<>();
            files.forEach((file, photo) -> described.add(described(file, photo)));
            Job<Void> job = new Job<>();
            Consumer<ReadPhoto> each = read ->
                    take(read, Objects.requireNonNull(files.get(read.file().path())));
            reading.run(described, note, each, job);
        }

        private PhotoFile described(Path file, SourcePhoto photo) {
            return new PhotoFile(file, photo.sizeBytes(), photo.modifiedMs());
        }

        private void take(ReadPhoto read, SourcePhoto photo) {
            writer.add(photo.root(), photo.path(), read);
            rows.add(PhotoRows.of(settings.roots().get(photo.root()), photo.path(), read, model));
        }
    }

    private static PhotoProblem gone() {
        return PhotoProblem.of(PhotoProblem.Kind.MISSING, ProblemReason.GONE);
    }

    private static void copy(String address, Path file, Configuration hadoop) throws IOException {
        org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(address);
        try (InputStream in = path.getFileSystem(hadoop).open(path)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
