package org.kith.engine.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.align.CropFrame;
import org.kith.engine.embed.FaceEmbedder;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.FileFault;
import org.kith.engine.job.Job;
import org.kith.engine.job.JobNotice;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FolderId;
import org.kith.engine.scan.FolderScan;
import org.kith.engine.scan.FolderScanner;
import org.kith.engine.store.Database;
import org.kith.engine.store.row.Problem;

/** What the pipeline holds in memory, by its own count; the photos and the library are real, the networks are not. */
class IndexMemoryTest {

    private static final long MB = 1 << 20;
    private static final int WORKERS = 3;

    @TempDir
    private Path temp;

    /** A picture of so many faces, for {@link CrowdDetector}. */
    private void write(String name, int faces, int heightPx) throws IOException {
        BufferedImage image = new BufferedImage(faces, heightPx, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, name.hashCode() & 0xffffff); // no two alike
        Path file = temp.resolve("photos").resolve(name);
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
    }

    private static Stages crowds(Supplier<FaceEmbedder> openEmbedder) {
        Stages painted = PaintedStages.create();
        return new Stages(painted.modelId(), painted.decoder(), painted.aligner(), CrowdDetector::new, openEmbedder);
    }

    private List<IndexTask> tasks(Database library) throws IOException {
        FolderScanner scanner = new FolderScanner(new PictureFiles(), temp.resolve("nothing"));
        FolderId root = new AddedRoots(library, new PictureFiles(), scanner)
                .add(List.of(temp.resolve("photos")))
                .get(0)
                .folder();
        FolderScan scan = scanner.scan(temp.resolve("photos"), () -> true);
        return scan.files().stream()
                .map(file -> new IndexTask(file, root, false))
                .toList();
    }

    private void index(Database library, Stages stages, IndexMemory memory, Job<?> job) throws Exception {
        new IndexPipeline(
                        new LibraryDestination(library, stages),
                        stages,
                        memory,
                        event -> {},
                        new IndexCounts(),
                        new StageClock(),
                        Patience.USUAL)
                .run(tasks(library), job);
    }

    /** Remembers how many faces came at once. */
    private static final class Watched implements FaceEmbedder {
        private final List<Integer> batches;
        private final int failsAt;

        Watched(List<Integer> batches, int failsAt) {
            this.batches = batches;
            this.failsAt = failsAt;
        }

        @Override
        public String modelId() {
            return PaintedFaceEmbedder.MODEL_ID;
        }

        @Override
        public List<Embedding> embed(List<AlignedFace> faces) {
            batches.add(faces.size());
            if (batches.size() == failsAt) {
                throw new EngineException(FileFault.NO_FOLDER, "network");
            }
            float[] one = new float[Embedding.DIMENSIONS];
            one[0] = 1;
            return Collections.nCopies(faces.size(), new Embedding(one));
        }

        @Override
        public void close() {}
    }

    private static int faces(Database library) {
        return library.read(stores -> stores.faces().count());
    }

    @Test
    void cropsThatWaitStayWithinTheirBoundHoweverManyFacesAPhotoHas() throws Exception {
        for (int i = 0; i < 30; i++) {
            write("few" + i + ".png", 25, 20);
        }
        write("crowd.png", 1000, 700);
        MemoryPlan plan =
                new MemoryPlan(WORKERS, 64 * MB, CroppedPhoto.cropBytes(100, CropFrame.ARCFACE) / 1024 * 1024);
        List<Integer> batches = new ArrayList<>();
        Stages stages = crowds(() -> new Watched(batches, 0));
        IndexMemory memory = new IndexMemory(plan, stages.decoder());
        Job<Void> job = new Job<>();
        try (Database library = Database.openForWriting(temp.resolve("library"), "a test")) {
            index(library, stages, memory, job);
            assertThat(faces(library)).isEqualTo(30 * 25 + 1000);
        }
        assertThat(batches).allMatch(size -> size <= 16);
        assertThat(memory.crops().mostHeldBytes())
                .as("a photo of 1,000 faces waits until it is alone")
                .isPositive()
                .isLessThanOrEqualTo(plan.cropBytes());
        assertThat(memory.photos().mostHeldBytes()).isPositive().isLessThanOrEqualTo(plan.photoBytes());
        assertThat(memory.crops().heldBytes()).isZero();
        assertThat(memory.photos().heldBytes()).isZero();
        assertThat(job.notices()).isEmpty();
    }

    @Test
    void aPhotoAboveTheLimitIsReadAloneAndSaidSo() throws Exception {
        for (int i = 0; i < 6; i++) {
            write("small" + i + ".png", 10, 20);
        }
        write("large.png", 900, 800); // 2.2 MB decoded, 10.8 MB with what comes after
        MemoryPlan plan = new MemoryPlan(WORKERS, MB, MB);
        Stages stages = crowds(() -> new Watched(new ArrayList<>(), 0));
        IndexMemory memory = new IndexMemory(plan, stages.decoder());
        Job<Void> job = new Job<>();
        try (Database library = Database.openForWriting(temp.resolve("library"), "a test")) {
            index(library, stages, memory, job);
            assertThat(faces(library)).isEqualTo(6 * 10 + 900);
        }
        assertThat(memory.photos().mostHeldBytes()).isEqualTo(plan.photoBytes());
        assertThat(job.notices()).containsExactly(JobNotice.PHOTO_ABOVE_MEMORY_LIMIT);
    }

    @Test
    void whatIsHeldWhenTheEmbedderFailsIsGivenBackAndTheRunEnds() throws Exception {
        for (int i = 0; i < 20; i++) {
            write("few" + i + ".png", 25, 20);
        }
        MemoryPlan plan = new MemoryPlan(WORKERS, 64 * MB, MB);
        Stages stages = crowds(() -> new Watched(new ArrayList<>(), 3));
        IndexMemory memory = new IndexMemory(plan, stages.decoder());
        try (Database library = Database.openForWriting(temp.resolve("library"), "a test")) {
            assertThatThrownBy(() -> index(library, stages, memory, new Job<Void>()))
                    .hasMessage("There is no folder network.");
        }
        assertThat(memory.crops().heldBytes()).isZero();
        assertThat(memory.photos().heldBytes()).isZero();
    }

    @Test
    void aFileThatIsGoneOrNoPictureHoldsNothing() throws Exception {
        write("gone.png", 10, 20);
        Files.writeString(temp.resolve("photos/letter.jpg"), "Dear photo");
        Stages stages = crowds(() -> new Watched(new ArrayList<>(), 0));
        IndexMemory memory = new IndexMemory(new MemoryPlan(1, MB, MB), stages.decoder());
        try (Database library = Database.openForWriting(temp.resolve("library"), "a test")) {
            List<IndexTask> tasks = tasks(library);
            Files.delete(temp.resolve("photos/gone.png"));
            new IndexPipeline(
                            new LibraryDestination(library, stages),
                            stages,
                            memory,
                            event -> {},
                            new IndexCounts(),
                            new StageClock(),
                            Patience.USUAL)
                    .run(tasks, new Job<Void>());
            List<Problem> problems = library.read(stores -> stores.photos().problems());
            assertThat(problems).hasSize(2);
        }
        assertThat(memory.photos().heldBytes()).isZero();
    }
}
