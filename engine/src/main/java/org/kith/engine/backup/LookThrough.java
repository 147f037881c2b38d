package org.kith.engine.backup;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.kith.engine.job.NamedThreads;
import org.kith.engine.job.Threads;
import org.kith.engine.store.sql.SqliteFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks quickly through a library that has been opened, beside other work: nobody waits for it, neither for its end when the library
 * is closed. Thread-safe.
 */
public final class LookThrough implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LookThrough.class);

    private final Path library;
    private final CompletableFuture<List<Finding>> findings = new CompletableFuture<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(new NamedThreads("look-through"));
    private volatile boolean unwanted;

    private LookThrough(Path library) {
        this.library = library;
    }

    /**
     * Begins.
     *
     * @param begin done first by the thread of this: who opens a library wants to see it before it is looked through
     * @param found hears of what is not as it should be, if anything is, on the thread of this
     */
    public static LookThrough start(Path library, Runnable begin, Consumer<List<Finding>> found) {
        LookThrough look = new LookThrough(library);
        look.thread.execute(begin);
        look.thread.execute(() -> look.look(found));
        look.thread.shutdown();
        return look;
    }

    private void look(Consumer<List<Finding>> found) {
        try {
            List<Finding> all = List.copyOf(Checking.quickly(new SqliteFile(library), () -> unwanted));
            if (unwanted) {
                return;
            }
            if (!all.isEmpty()) {
                LOG.warn("The library {} is damaged: {}", library, all);
                found.accept(all);
            }
            findings.complete(all);
        } catch (RuntimeException e) {
            LOG.debug("The library was not looked through to the end", e);
        }
    }

    /** What is not as it should be; empty while it is not known. */
    public Optional<List<Finding>> findings() {
        return findings.isDone() ? Optional.of(findings.join()) : Optional.empty();
    }

    /** Ends at once, whatever has not been looked through. */
    @Override
    public void close() {
        unwanted = true;
        Threads.finish(thread); // its connection would hold up the end of the library
    }
}
