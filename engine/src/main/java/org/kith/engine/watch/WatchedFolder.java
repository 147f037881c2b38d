package org.kith.engine.watch;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.kith.engine.job.Await;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An added folder that the system tells of when something changes in it, however deep. Thread-safe. */
final class WatchedFolder implements AutoCloseable, DirectoryChangeListener {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);

    private final Path root;
    private final Consumer<Path> heard;
    private final Consumer<WatchedFolder> failed;
    private final DirectoryWatcher watcher;

    /**
     * Watches nothing yet.
     *
     * @param heard told of places in it, also of itself: then anything may have changed
     * @param failed told that not all of it is watched any more
     */
    WatchedFolder(Path root, Tree tree, Consumer<Path> heard, Consumer<WatchedFolder> failed) throws IOException {
        this.root = root;
        this.heard = heard;
        this.failed = failed;
        this.watcher = DirectoryWatcher.builder()
                .path(root)
                .fileHashing(false)
                .fileTreeVisitor(tree)
                .listener(this)
                .build();
    }

    /**
     * Returns when all folders are watched.
     *
     * @throws IOException if the system does not watch so many
     */
    void start(Executor threads) throws IOException {
        CompletableFuture<Void> watching = watcher.watchAsync(threads);
        if (watching.isCompletedExceptionally()) {
            try {
                watching.join();
            } catch (RuntimeException e) {
                throw new IOException(Await.cause(e).getMessage(), e);
            }
        }
    }

    Path root() {
        return root;
    }

    @Override
    public void onEvent(DirectoryChangeEvent event) {
        Path place = event.path();
        boolean inside = event.eventType() == DirectoryChangeEvent.EventType.MODIFY
                && Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS);
        if (!inside) { // what has changed in a folder is told of by itself
            heard.accept(event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW ? root : place);
        }
    }

    /** Also after more events than the system keeps: the library makes a failure of that. */
    @Override
    public void onException(Exception e) {
        if (e instanceof NoSuchFileException) {
            return; // a folder that was there for a moment
        }
        LOG.debug("Something in {} was not heard of", root, e);
        if (e instanceof IOException) {
            failed.accept(this);
        } else {
            heard.accept(root);
        }
    }

    @Override
    public void close() {
        try {
            watcher.close();
        } catch (IOException e) {
            LOG.debug("{} is watched still", root, e);
        }
    }
}
