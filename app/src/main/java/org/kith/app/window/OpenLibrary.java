package org.kith.app.window;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.kith.app.running.Commands;
import org.kith.app.running.RunningWindow;
import org.kith.app.running.Server;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.EngineBridge;
import org.kith.app.window.fx.Pace;
import org.kith.app.window.fx.PhotoPictures;
import org.kith.app.window.fx.PictureCache;
import org.kith.app.window.fx.Pictures;
import org.kith.app.window.jobs.JobsViewModel;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.job.NamedThreads;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.Installation;
import org.kith.engine.model.PhotoId;
import org.kith.engine.thumbnail.Thumbnails;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A library in the window, with what outlives a change of language: the engine, what it works on, the threads. */
final class OpenLibrary implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OpenLibrary.class);

    /** Queries are short; two, so that a long one does not keep the page waiting that the user goes to. */
    private static final int WORKERS = 2;

    private static final int THUMBNAIL_THREADS = 2;

    private static final long LOOK_FOR_BACKUP_HOURS = 1;

    /** A query takes a second at most; a photo that is decoded longer is left. */
    private static final long CLOSE_SECONDS = 1;

    /**
     * About 60 photos: what one scrolls back to by a screen is there at once; the rest is read and decoded again, 2 ms a photo.
     * With 160 MB the pixels of every photo scrolled past outlived the young generation, and the heap grew to gigabytes.
     */
    private static final long PHOTO_BUDGET_BYTES = 16L << 20;

    /** About 60 photos at twice the pixels across; nothing of it is used where a screen has large pixels. */
    private static final long LARGE_BUDGET_BYTES = 64L << 20;

    /** About 80 faces, likewise. */
    private static final long FACE_BUDGET_BYTES = 8L << 20;

    private final EngineConfig config;
    private final Installation installation;
    private final Engine engine;
    private final ExecutorService workers = threads(WORKERS, "window");

    private final Background background = new Background(
            workers, Platform::runLater, failure -> LOG.error("Work of the window failed", failure), Pace.RESTING);
    private final ExecutorService thumbs = threads(THUMBNAIL_THREADS, "thumbs");
    private final ScheduledExecutorService daily =
            Executors.newSingleThreadScheduledExecutor(new NamedThreads("backup"));
    private final PictureCache<PhotoId> photoPictures;
    private final PictureCache<PhotoPictures.Sized> largePictures;
    private final PictureCache<FaceId> facePictures;
    private final EngineBridge bridge = EngineBridge.each(Platform::runLater);
    private final JobsViewModel jobs;
    private Optional<Server> server = Optional.empty();

    private OpenLibrary(EngineConfig config, Installation installation, Engine engine) {
        this.config = config;
        this.installation = installation;
        this.engine = engine;
        Thumbnails thumbnails = engine.gallery().thumbnails();
        this.photoPictures = new PictureCache<>(
                id -> thumbnails.photo(id).flatMap(Pictures::ofJpeg), thumbs, Platform::runLater, PHOTO_BUDGET_BYTES);
        this.largePictures = new PictureCache<>(
                of -> thumbnails.photo(of.photo(), of.sidePx()).flatMap(Pictures::ofJpeg),
                thumbs,
                Platform::runLater,
                LARGE_BUDGET_BYTES);
        this.facePictures = new PictureCache<>(
                id -> thumbnails.face(id).flatMap(Pictures::ofJpeg), thumbs, Platform::runLater, FACE_BUDGET_BYTES);
        this.jobs = new JobsViewModel(engine::index, engine::rescan, Platform::runLater);
        engine.subscribe(bridge);
        ScheduledFuture<?> unused = daily.scheduleWithFixedDelay(
                this::backUp, LOOK_FOR_BACKUP_HOURS, LOOK_FOR_BACKUP_HOURS, TimeUnit.HOURS);
    }

    /** A page may ask once more when its library is closed already: nobody waits for that answer. */
    private static ExecutorService threads(int count, String name) {
        return new ThreadPoolExecutor(
                count,
                count,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                new NamedThreads(name),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    private void backUp() {
        try {
            engine.backups().makeDaily().ifPresent(backup -> LOG.info("Made the backup {}", backup.file()));
        } catch (RuntimeException e) {
            LOG.warn("No backup was made", e); // the next hour may be better
        }
    }

    /** @throws org.kith.engine.fault.EngineException if it cannot be opened; the message says why */
    static OpenLibrary open(EngineConfig config, Installation installation) {
        return new OpenLibrary(config, installation, Engine.open(config, installation, "the window of Kith"));
    }

    /** Does from now on what other processes want with this library. On the thread that closes it. */
    void serve(RunningWindow window) {
        server = Server.start(engine, Commands.ofThisProgram(), Optional.of(window));
    }

    /** What was left undone goes on, photos that came since are read, and those that come. On the FX thread. */
    void keepUpToDate() {
        engine.keepUpToDate(job -> Platform.runLater(() -> jobs.followLooking(job)));
    }

    EngineConfig config() {
        return config;
    }

    /** Where the program's own files are. */
    Installation installation() {
        return installation;
    }

    Engine engine() {
        return engine;
    }

    Background background() {
        return background;
    }

    PictureCache<PhotoId> photoPictures() {
        return photoPictures;
    }

    PhotoPictures tilePictures() {
        return new PhotoPictures(photoPictures, largePictures);
    }

    PictureCache<FaceId> facePictures() {
        return facePictures;
    }

    /** Those in memory may not be as they are to be shown any more. */
    void forgetPictures() {
        photoPictures.clear();
        largePictures.clear();
        facePictures.clear();
    }

    EngineBridge bridge() {
        return bridge;
    }

    JobsViewModel jobs() {
        return jobs;
    }

    /** Waits for what is at hand, some seconds at most. */
    @Override
    public void close() {
        engine.cancelJobs(); // what others wait for may stand behind a job of the window, which may be paused
        server.ifPresent(Server::close);
        daily.shutdown();
        thumbs.shutdownNow();
        workers.shutdown();
        await(thumbs);
        await(workers);
        await(daily);
        engine.close();
    }

    /** What still reads would fail on a closed library. */
    private static void await(ExecutorService threads) {
        try {
            if (!threads.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("A query of the window has not ended");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
