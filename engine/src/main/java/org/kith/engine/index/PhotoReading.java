package org.kith.engine.index;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kith.engine.image.UprightImage;
import org.kith.engine.job.Job;
import org.kith.engine.model.Box;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.FolderId;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.photo.IndexedPhoto;
import org.kith.engine.model.photo.Look;
import org.kith.engine.model.photo.QuarterTurn;
import org.kith.engine.model.photo.ReadPhoto;
import org.kith.engine.scan.FolderScan;
import org.kith.engine.thumbnail.ThumbnailWriter;

/** Reads photos by the stages of indexing, all of them, without a library. Each run brings its own threads and networks. */
public final class PhotoReading {

    /** Which folder they are in is known where they go. */
    private static final FolderId NOWHERE = new FolderId(0);

    private final Stages stages;
    private final MemoryPlan memory;

    /**
     * With stages that others may use meanwhile.
     *
     * @param workers threads that read photos, at least 1; fewer where there is no memory for so many
     * @param memoryBytes that the program may hold; see {@code EngineConfig}
     */
    public PhotoReading(Stages stages, int workers, long memoryBytes) {
        this.stages = stages;
        this.memory = MemoryPlan.of(memoryBytes, workers);
    }

    /** What indexing would read in a folder that is added, or a file. */
    public static List<PhotoFile> photosIn(Path root, BooleanSupplier goOn) {
        FolderScan scan = PictureFiles.scanner().scan(root, goOn);
        return scan.all().stream()
                .filter(file -> !scan.halves().contains(file.path()))
                .toList();
    }

    /**
     * Reads the files until none is left or the job is cancelled; in no certain order.
     *
     * @param note a file that says what was being read when an earlier run was killed: what ended the program twice is left out
     * @param each by one thread at a time; what it throws ends the run
     */
    public void run(List<PhotoFile> files, Path note, Consumer<ReadPhoto> each, Job<?> job)
            throws InterruptedException {
        new IndexPipeline(
                        new Receiver(note, each),
                        stages,
                        new IndexMemory(memory, stages.decoder()),
                        event -> {},
                        new IndexCounts(),
                        new StageClock(),
                        Patience.USUAL)
                .run(
                        files.stream()
                                .map(file -> new IndexTask(file, NOWHERE, true))
                                .toList(),
                        job);
    }

    private final class Receiver implements Destination {

        private final Path note;
        private final Consumer<ReadPhoto> each;

        Receiver(Path note, Consumer<ReadPhoto> each) {
            this.note = note;
            this.each = each;
        }

        @Override
        public ReadingNote openNote() {
            return ReadingNote.in(note);
        }

        @Override
        public QuarterTurn turnOf(Path file) {
            return new QuarterTurn(0);
        }

        @Override
        public boolean adopt(IndexTask task, ContentHash hash) {
            return false;
        }

        @Override
        public Look look(ContentHash hash, UprightImage image, List<Box> faces) {
            return ThumbnailWriter.look(stages.decoder().encoder(), image);
        }

        @Override
        public CompletableFuture<?> save(IndexedPhoto photo, StageClock clock) {
            return receive(new ReadPhoto(photo.file(), photo.hash(), photo, null));
        }

        @Override
        public CompletableFuture<?> saveProblem(IndexTask task, PhotoProblem problem, @Nullable ContentHash hash) {
            return receive(new ReadPhoto(task.file(), hash, null, problem));
        }

        private synchronized CompletableFuture<?> receive(ReadPhoto photo) {
            try {
                each.accept(photo);
                return CompletableFuture.completedFuture(photo);
            } catch (RuntimeException | Error e) {
                return CompletableFuture.failedFuture(e);
            }
        }

        @Override
        public void finish() {}
    }
}
