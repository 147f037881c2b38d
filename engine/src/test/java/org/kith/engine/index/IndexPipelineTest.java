package org.kith.engine.index;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.TestEngines;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.FileFault;
import org.kith.engine.image.Ffmpeg;
import org.kith.engine.image.ImageDecoder;
import org.kith.engine.job.IndexSummary;
import org.kith.engine.job.Job;
import org.kith.engine.job.NamedThreads;
import org.kith.engine.model.CountRange;
import org.kith.engine.model.Device;
import org.kith.engine.model.EngineEvent;
import org.kith.engine.model.Installation;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.store.Queries;
import org.kith.engine.store.row.ClusterSummary;
import org.kith.engine.store.row.Problem;

/** The whole pipeline on real files and a real library, with fakes in place of the networks. */
class IndexPipelineTest {

    @TempDir
    private Path temp;

    private Path photos;

    @BeforeEach
    void threePeople() throws IOException {
        photos = temp.resolve("photos");
        PaintedPhoto.write(photos.resolve("a.png"), 1, 2);
        PaintedPhoto.write(photos.resolve("b.png"), 1);
        PaintedPhoto.write(photos.resolve("sub/c.png"), 2, 3);
        PaintedPhoto.write(photos.resolve("nobody.png"));
    }

    private Engine open(Stages stages) {
        return TestEngines.open(new EngineConfig(temp.resolve("library"), Device.CPU, 2), () -> stages, "a test");
    }

    private Engine open() {
        return open(PaintedStages.create());
    }

    private static IndexSummary await(Job<IndexSummary> job) {
        return job.completion().join();
    }

    private static List<Integer> groupSizes(Engine engine) {
        return engine.people().overview().unnamed().stream()
                .map(ClusterSummary::faces)
                .toList();
    }

    private LibraryRows rows(Engine engine) {
        return LibraryRows.of(TestEngines.library(engine), PaintedFaceEmbedder.MODEL_ID);
    }

    @Test
    void findsTheFacesOfAllPhotosAndGroupsThemByPerson() {
        try (Engine engine = open()) {
            IndexSummary summary = await(engine.index(List.of(photos)));
            assertThat(summary.found()).isEqualTo(4);
            assertThat(summary.indexed()).isEqualTo(4);
            assertThat(summary.faces()).isEqualTo(5);
            assertThat(groupSizes(engine)).containsExactly(2, 2, 1);
        }
    }

    @Test
    void aSecondRunReadsNothingAgain() {
        try (Engine engine = open()) {
            await(engine.index(List.of(photos)));
        }
        AtomicInteger detections = new AtomicInteger();
        try (Engine engine = open(PaintedStages.create(detections::incrementAndGet, () -> {}))) {
            IndexSummary summary = await(engine.index(List.of(photos)));
            assertThat(summary.unchanged()).isEqualTo(4);
            assertThat(summary.stageNanos()).containsEntry("group", 0L);
        }
        assertThat(detections).hasValue(0);
    }

    @Test
    void aChangedPhotoIsReadAgain() throws IOException {
        try (Engine engine = open()) {
            await(engine.index(List.of(photos)));
            PaintedPhoto.write(photos.resolve("b.png"), 3, 2, 1);
            Files.setLastModifiedTime(photos.resolve("b.png"), FileTime.fromMillis(1_000_000));
            assertThat(await(engine.index(List.of(photos))).indexed()).isEqualTo(1);
            assertThat(groupSizes(engine)).containsExactly(3, 2, 2);
        }
    }

    @Test
    void aTouchedPhotoWithTheSameContentIsNot() throws IOException {
        AtomicInteger detections = new AtomicInteger();
        try (Engine engine = open(PaintedStages.create(detections::incrementAndGet, () -> {}))) {
            await(engine.index(List.of(photos)));
            Files.setLastModifiedTime(photos.resolve("b.png"), FileTime.fromMillis(1_000_000));
            assertThat(await(engine.index(List.of(photos))).moved()).isEqualTo(1);
            assertThat(await(engine.index(List.of(photos))).unchanged()).isEqualTo(4);
            assertThat(detections).hasValue(4);
        }
    }

    @Test
    void aMovedPhotoKeepsItsFacesAndNames() throws IOException {
        try (Engine engine = open()) {
            await(engine.index(List.of(photos)));
            nameLargest(engine, "Anna");
            LibraryRows before = rows(engine);
            Files.createDirectories(photos.resolve("2024"));
            Files.move(photos.resolve("a.png"), photos.resolve("2024/a.png"));
            IndexSummary summary = await(engine.index(List.of(photos)));
            assertThat(summary.moved()).isEqualTo(1);
            assertThat(summary.missing()).isZero();
            assertThat(summary.indexed()).isZero();
            assertThat(rows(engine)).isEqualTo(before);
        }
    }

    @Test
    void aPhotoThatIsGoneIsNoLongerShownAndComesBackAsItWas() throws IOException {
        try (Engine engine = open()) {
            await(engine.index(List.of(photos)));
            LibraryRows before = rows(engine);
            Files.move(photos.resolve("a.png"), temp.resolve("a.png"));
            assertThat(await(engine.index(List.of(photos))).missing()).isEqualTo(1);
            assertThat(groupSizes(engine)).containsExactly(1, 1, 1);
            Files.move(temp.resolve("a.png"), photos.resolve("a.png"));
            assertThat(await(engine.index(List.of(photos))).indexed()).isZero();
            assertThat(rows(engine)).isEqualTo(before);
        }
    }

    @Test
    void aFolderWhoseDiskIsGoneLosesNothing() throws IOException {
        try (Engine engine = open()) {
            await(engine.index(List.of(photos)));
            LibraryRows before = rows(engine);
            Path root = photos.toRealPath();
            Files.move(photos, temp.resolve("unplugged"));
            IndexSummary summary = await(engine.index(List.of(photos)));
            assertThat(summary.problems()).isEqualTo(1);
            assertThat(rows(engine)).isEqualTo(before);
            List<Problem> problems =
                    TestEngines.library(engine).read(stores -> stores.folders().problems());
            assertThat(problems).extracting(Problem::path).containsExactly(root);
        }
    }

    @Test
    void brokenFilesAreRowsWithAReasonAndTheOthersGoOn() throws IOException {
        Files.writeString(photos.resolve("page.jpg"), "<html>404</html>");
        Files.write(photos.resolve("empty.png"), new byte[0]);
        Files.writeString(photos.resolve("notes.txt"), "buy milk");
        List<Path> failed = new ArrayList<>();
        try (Engine engine = open()) {
            engine.subscribe(event -> {
                if (event instanceof EngineEvent.PhotoFailed f) {
                    failed.add(f.photo());
                }
            });
            IndexSummary summary = await(engine.index(List.of(photos)));
            assertThat(summary.found()).isEqualTo(6);
            assertThat(summary.indexed()).isEqualTo(4);
            assertThat(summary.failed()).isEqualTo(2);
            List<Problem> problems =
                    TestEngines.library(engine).read(stores -> stores.photos().problems());
            assertThat(problems)
                    .extracting(p -> p.path().getFileName().toString(), p -> p.problem()
                            .kind())
                    .containsExactly(
                            tuple("empty.png", PhotoProblem.Kind.NOT_A_PICTURE),
                            tuple("page.jpg", PhotoProblem.Kind.NOT_A_PICTURE));
            assertThat(await(engine.index(List.of(photos))).unchanged()).isEqualTo(6);
            PaintedPhoto.write(photos.resolve("page.jpg"), 1);
            assertThat(await(engine.index(List.of(photos))).indexed()).isEqualTo(1);
        }
        assertThat(failed).hasSize(2);
    }

    @Test
    void whatKithCouldNotReadIsTriedAgainOnceItCan() throws IOException {
        try (InputStream heic = ImageDecoder.class.getResourceAsStream("quarters.heic")) {
            Files.copy(requireNonNull(heic), photos.resolve("phone.heic"));
        }
        Ffmpeg missing = Ffmpeg.of(new Installation(temp, temp));
        try (Engine engine = open(PaintedStages.create(missing, () -> {}, () -> {}))) {
            assertThat(await(engine.index(List.of(photos))).indexed()).isEqualTo(4);
            List<Problem> problems =
                    TestEngines.library(engine).read(stores -> stores.photos().problems());
            assertThat(problems)
                    .extracting(problem -> problem.problem().kind())
                    .containsExactly(PhotoProblem.Kind.UNSUPPORTED_FORMAT);
        }
        try (Engine engine = open()) {
            IndexSummary summary = await(engine.index(List.of(photos)));
            assertThat(summary.indexed()).isEqualTo(1);
            assertThat(summary.unchanged()).isEqualTo(4);
            List<Problem> problems =
                    TestEngines.library(engine).read(stores -> stores.photos().problems());
            assertThat(problems).isEmpty();
        }
    }

    @Test
    void aFaultOfTheProgramOnOnePhotoIsThatPhotosProblemAndTriedAgain() {
        AtomicInteger calls = new AtomicInteger();
        Stages stages = PaintedStages.create(
                () -> {
                    if (calls.incrementAndGet() == 2) {
                        throw new IllegalStateException("a fault");
                    }
                },
                () -> {});
        try (Engine engine = open(stages)) {
            IndexSummary summary = await(engine.index(List.of(photos)));
            assertThat(summary.indexed()).isEqualTo(3);
            assertThat(summary.failed()).isEqualTo(1);
            assertThat(await(engine.index(List.of(photos))).indexed()).isEqualTo(1);
        }
    }

    @Test
    void anEmbedderThatFailsFailsTheJobAndNobodyWaitsForEver() {
        Stages stages = PaintedStages.create(() -> {}, () -> {
            throw new EngineException(FileFault.NO_FOLDER, "network");
        });
        try (Engine engine = open(stages)) {
            assertThatThrownBy(() -> await(engine.index(List.of(photos))))
                    .isInstanceOf(CompletionException.class)
                    .hasRootCauseMessage("There is no folder network.");
        }
    }

    @Test
    void aCancelledRunIsFinishedByTheNext() throws Exception {
        CountDownLatch second = new CountDownLatch(2); // each worker has begun a photo
        Semaphore permits = new Semaphore(0);
        Stages stages = PaintedStages.create(
                () -> {
                    second.countDown();
                    permits.acquireUninterruptibly();
                },
                () -> {});
        LibraryRows undisturbed = undisturbed();
        try (Engine engine = open(stages)) {
            Job<IndexSummary> job = engine.index(List.of(photos));
            second.await();
            job.cancel();
            permits.release(100);
            IndexSummary summary = await(job);
            assertThat(summary.cancelled()).isTrue();
            assertThat(summary.indexed()).isEqualTo(2);
            assertThat(await(engine.index(List.of(photos))).cancelled()).isFalse();
            assertThat(rows(engine)).isEqualTo(undisturbed);
        }
    }

    @Test
    void aPausedRunStartsNoPhotoUntilItIsResumed() throws Exception {
        AtomicInteger begun = new AtomicInteger();
        CountDownLatch first = new CountDownLatch(1);
        Semaphore permits = new Semaphore(0);
        Stages stages = PaintedStages.create(
                () -> {
                    begun.incrementAndGet();
                    first.countDown();
                    permits.acquireUninterruptibly();
                },
                () -> {});
        try (Engine engine =
                TestEngines.open(new EngineConfig(temp.resolve("library"), Device.CPU, 1), () -> stages, "a test")) {
            CountDownLatch saved = new CountDownLatch(1);
            engine.subscribe(event -> saved.countDown());
            Job<IndexSummary> job = engine.index(List.of(photos));
            first.await();
            job.pause();
            permits.release(100);
            saved.await(); // the photo at hand is finished all the same
            assertThat(job.state()).isEqualTo(Job.State.PAUSED);
            assertThat(begun).hasValue(1);
            job.resume();
            assertThat(await(job).indexed()).isEqualTo(4);
        }
    }

    @Test
    void namesSurviveIndexingAgainAndNewFacesJoinTheirPerson() throws IOException {
        try (Engine engine = open()) {
            await(engine.index(List.of(photos)));
            nameLargest(engine, "Anna");
            PaintedPhoto.write(photos.resolve("new.png"), 1, 2, 3);
            await(engine.index(List.of(photos)));
            var anna = engine.people().overview().people().get(0);
            assertThat(anna.person().name()).isEqualTo("Anna");
            assertThat(anna.decidedFaces()).isEqualTo(2);
            assertThat(anna.assignedFaces()).isEqualTo(1);
        }
    }

    @Test
    void aPersonStaysWhenThePhotoTheyWereNamedOnIsGone() throws IOException {
        try (Engine engine = open()) {
            await(engine.index(List.of(photos)));
            nameLargest(engine, "Anna");
            String named = engine.gallery()
                    .find(Queries.of(
                            List.of(engine.people()
                                    .overview()
                                    .people()
                                    .get(0)
                                    .person()
                                    .id()),
                            List.of(),
                            List.of(),
                            List.of(),
                            null,
                            null,
                            null,
                            CountRange.ANY))
                    .get(0)
                    .toString();
            PaintedPhoto.write(photos.resolve("new.png"), 1, 2, 3);
            Files.delete(Path.of(named));
            await(engine.index(List.of(photos)));
            var anna = engine.people().overview().people().get(0);
            assertThat(anna.person().name()).isEqualTo("Anna");
            assertThat(anna.assignedFaces()).isEqualTo(1);
        }
    }

    @Test
    void copiesMovedTogetherAreAllStillThere() throws IOException {
        for (int copy = 0; copy < 6; copy++) {
            Files.createDirectories(photos.resolve("copies"));
            Files.copy(photos.resolve("a.png"), photos.resolve("copies/" + copy + ".png"));
        }
        try (Engine engine = open()) {
            await(engine.index(List.of(photos)));
            Files.move(photos.resolve("copies"), photos.resolve("moved"));
            IndexSummary summary = await(engine.index(List.of(photos)));
            assertThat(summary.missing()).isZero();
            assertThat(TestEngines.library(engine)
                            .read(stores -> stores.photos().counts())
                            .indexed())
                    .isEqualTo(10);
        }
    }

    @Test
    void photosWithoutFacesDoNotWaitForOnesWithFaces() throws Exception {
        Path landscapes = temp.resolve("landscapes");
        PaintedPhoto.write(landscapes.resolve("portrait.png"), 1);
        for (int i = 0; i < 40; i++) {
            PaintedPhoto.write(landscapes.resolve(i + ".png"));
        }
        CountDownLatch manySaved = new CountDownLatch(30);
        AtomicInteger batches = new AtomicInteger();
        CountDownLatch atTheLast = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        Stages stages = PaintedStages.create(
                () -> {
                    if (begun.incrementAndGet() == 41) { // the last photo waits until most others are in the library
                        awaitUnchecked(manySaved);
                        atTheLast.countDown();
                    }
                },
                batches::incrementAndGet);
        try (Engine engine = open(stages)) {
            engine.subscribe(event -> manySaved.countDown());
            assertThat(await(engine.index(List.of(landscapes))).indexed()).isEqualTo(41);
            assertThat(atTheLast.getCount()).isZero();
            assertThat(batches).hasValue(1);
        }
    }

    private static void awaitUnchecked(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aWorkerThatCannotBeginStopsTheRunAndSaysWhy() {
        Stages whole = PaintedStages.create();
        Stages broken = new Stages(
                whole.modelId(),
                whole.decoder(),
                whole.aligner(),
                () -> {
                    throw new EngineException(FileFault.NO_FOLDER, "detector");
                },
                whole.openEmbedder());
        try (Engine engine = open(broken)) {
            assertThatThrownBy(() -> await(engine.index(List.of(photos))))
                    .hasRootCauseMessage("There is no folder detector.");
        }
    }

    @Test
    void noThreadOfTheEngineSurvivesIt() {
        try (Engine engine = open()) {
            await(engine.index(List.of(photos)));
        }
        Set<String> surviving = Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(Thread::getName)
                .filter(name -> name.startsWith(NamedThreads.PREFIX))
                .collect(Collectors.toSet());
        assertThat(surviving).isEmpty();
    }

    @Test
    void aFolderThatNeverWasIsRefusedWithASentence() {
        try (Engine engine = open()) {
            assertThatThrownBy(() -> await(engine.index(List.of(temp.resolve("nowhere")))))
                    .hasCauseInstanceOf(EngineException.class)
                    .hasMessageContaining("There is no folder");
        }
    }

    private LibraryRows undisturbed() {
        try (Engine engine = TestEngines.open(
                new EngineConfig(temp.resolve("undisturbed"), Device.CPU, 2), PaintedStages::create, "a test")) {
            await(engine.index(List.of(photos)));
            return rows(engine);
        }
    }

    private static void nameLargest(Engine engine, String name) {
        ClusterSummary largest = engine.people().overview().unnamed().get(0);
        engine.people().name(largest.id(), new PersonName(name)).join();
    }
}
