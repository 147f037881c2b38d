package org.kith.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.kith.engine.index.IndexSummary;
import org.kith.engine.index.Indexing;
import org.kith.engine.index.Stages;
import org.kith.engine.people.People;
import org.kith.engine.store.Database;

/**
 * The engine over one library, as its only writer: jobs, people, events. What a window or a command shows it reads from
 * {@link #library()}. Thread-safe.
 */
public final class Engine implements AutoCloseable {

    private final EngineConfig config;
    private final Database library;
    private final Supplier<Stages> stages;
    private final ExecutorService jobThread = Executors.newSingleThreadExecutor(new NamedThreads("jobs"));
    private final Set<Job<?>> jobs = ConcurrentHashMap.newKeySet();
    private final List<Consumer<EngineEvent>> listeners = new CopyOnWriteArrayList<>();

    private Engine(EngineConfig config, Database library, Supplier<Stages> stages) {
        this.config = config;
        this.library = library;
        this.stages = stages;
    }

    /**
     * Opens the library for writing; models and natives are loaded by the first job that needs them.
     *
     * @param command what opens it, such as "kith index": told to others who want to write
     * @throws org.kith.engine.store.LibraryInUseException if another program writes to it
     */
    public static Engine open(EngineConfig config, Installation installation, String command) {
        return open(config, () -> Stages.bundled(installation, config.device()), command);
    }

    /** With other stages than the bundled ones: for tests, and for whoever brings another detector or embedder. */
    public static Engine open(EngineConfig config, Supplier<Stages> stages, String command) {
        return new Engine(config, Database.openForWriting(config.libraryFolder(), command), stages);
    }

    public Database library() {
        return library;
    }

    /** Acts of the user on people. */
    public People people() {
        return new People(library);
    }

    /** Called on engine threads, after the transaction that made the event true: what it does must be short. */
    public void subscribe(Consumer<EngineEvent> listener) {
        listeners.add(listener);
    }

    /** Adds the folders and indexes what is new or changed in them. Jobs run one after the other. */
    public Job<IndexSummary> index(List<Path> folders) {
        return start(job -> new Indexing(library, stages.get(), config.workers(), this::publish).run(folders, job));
    }

    private void publish(EngineEvent event) {
        listeners.forEach(listener -> listener.accept(event));
    }

    @FunctionalInterface
    private interface Work<R> {
        R run(Job<R> job) throws InterruptedException;
    }

    private <R> Job<R> start(Work<R> work) {
        Job<R> job = new Job<>();
        jobs.add(job);
        jobThread.execute(() -> {
            try {
                job.succeed(work.run(job));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                job.fail(e);
            } catch (RuntimeException | Error e) {
                job.fail(e);
            } finally {
                jobs.remove(job);
            }
        });
        return job;
    }

    /** Cancels what is running, waits until it has stopped between two photos, and closes the library. */
    @Override
    public void close() {
        jobs.forEach(Job::cancel);
        jobThread.shutdown();
        try {
            // A native call cannot be interrupted; one photo takes seconds at most.
            while (!jobThread.awaitTermination(1, TimeUnit.MINUTES)) {}
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        library.close();
    }
}
