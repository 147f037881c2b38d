package org.kith.engine.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.kith.engine.job.NamedThreads;
import org.kith.engine.job.Threads;
import org.kith.engine.store.sql.NetworkShare;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says where something may have changed in the added folders, until it is closed. What the system tells is a hint; where it does
 * not tell (network shares, more folders than it watches), all is looked through every {@value #LOOK_MINUTES} minutes. Folders that
 * were away are looked for every {@value #CHECK_SECONDS} seconds. What it does runs on a thread of its own.
 */
public final class FolderWatch implements AutoCloseable {

    /** A file that appears on a share is somebody else's: it may take a while. */
    static final int LOOK_MINUTES = 10;

    /** As long as somebody waits who has plugged in a disk; a look at a few folders costs nothing. */
    static final int CHECK_SECONDS = 15;

    /** The system has a hundred of these for all programs of a user. */
    static final int MOST_ROOTS = 32;

    private static final long SETTLE_MS = TimeUnit.NANOSECONDS.toMillis(Hints.QUIET_NANOS) / 4;

    /** Before a folder was watched a scan of it may have gone by. */
    private static final long SCANNED_BEFORE_MS = TimeUnit.MINUTES.toMillis(1);

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    private final Folders folders;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(new NamedThreads("watch"));
    private final ExecutorService listeners = Executors.newCachedThreadPool(new NamedThreads("watch-events"));
    private final Hints hints = new Hints();
    private final Map<Path, WatchedFolder> watched = new HashMap<>();
    private final Map<Path, Optional<Sighting>> seen = new HashMap<>();
    private final Set<Path> unwatched = new HashSet<>();
    private boolean settling;
    private boolean begun;

    /** The folders of a library, and who looks at them; called on the thread of the watch. */
    public interface Folders {

        /** Folders and single files that were added. */
        List<Path> added();

        /** Whether a scan of an added folder would not come to a place in it. */
        boolean passesOver(Path root, Path place);

        /** Something was heard of a place, which will be looked at when it is quiet there. */
        void heard(Path place);

        /** Something may have changed there: in an added folder, at one, or in all of one. */
        void look(Set<Path> places);

        /** Looks nowhere where it has not begun to; called on any thread. */
        void stopped();
    }

    private FolderWatch(Folders folders) {
        this.folders = folders;
    }

    /**
     * Watches from now on, and lets all folders be looked at once.
     *
     * @param begin done first by the thread of this
     */
    public static FolderWatch start(Folders folders, Runnable begin) {
        FolderWatch watch = new FolderWatch(folders);
        watch.run(begin);
        watch.run(watch::begin);
        watch.every(CHECK_SECONDS, TimeUnit.SECONDS, watch::check);
        watch.every(LOOK_MINUTES, TimeUnit.MINUTES, watch::lookAtUnwatched);
        return watch;
    }

    /** Others are added than before. Returns at once. */
    public void foldersChanged() {
        run(this::check);
    }

    /** Other places than before are passed over, in the added folder around this place. Returns at once. */
    public void again(Path place) {
        run(() -> {
            folders.added().stream().filter(place::startsWith).forEach(this::forget);
            check();
        });
    }

    /**
     * The user has stopped the reading of photos: what was heard of until now does not begin it again. It is read when all is looked
     * through the next time. Returns at once.
     */
    public void stopped() {
        folders.stopped();
        run(() -> {
            hints.forget();
            folders.stopped();
        });
    }

    private void begin() {
        check();
        begun = true;
        List<Path> added = folders.added();
        if (!added.isEmpty()) {
            folders.look(Set.copyOf(added));
        }
    }

    /** What has come, gone or been exchanged since the last time. */
    private void check() {
        List<Path> added = folders.added();
        Set<Path> left = new HashSet<>(seen.keySet());
        added.forEach(left::remove);
        left.forEach(this::forget);
        Set<Path> back = added.stream().filter(this::isBack).collect(Collectors.toSet());
        added.stream()
                .filter(Files::isDirectory)
                .filter(this::isUnknown)
                .forEach(root -> watch(root, begun && !back.contains(root)));
        if (begun && !back.isEmpty()) {
            folders.look(back);
        }
    }

    private void forget(Path root) {
        seen.remove(root);
        unwatched.remove(root);
        WatchedFolder folder = watched.remove(root);
        if (folder != null) {
            folder.close();
        }
    }

    /** Whether it was away; whoever has added it has looked at it. */
    private boolean isBack(Path root) {
        Optional<Sighting> now = Sighting.of(root);
        boolean known = seen.containsKey(root);
        Optional<Sighting> before = known ? seen.get(root) : Optional.empty();
        if (known && now.equals(before)) {
            return false;
        }
        if (known) {
            forget(root); // what was watched was another folder
        }
        seen.put(root, now);
        return known && now.isPresent();
    }

    private boolean isUnknown(Path root) {
        return !watched.containsKey(root) && !unwatched.contains(root);
    }

    /** @param scanned whether it may have been scanned before it was watched */
    private void watch(Path root, boolean scanned) {
        if (NetworkShare.is(root)) {
            LOG.warn("{} is on a network: it is looked through every {} minutes", root, LOOK_MINUTES);
            unwatched.add(root);
            return;
        }
        if (watched.size() >= MOST_ROOTS) {
            giveUp(root, new IOException("there are more than " + MOST_ROOTS + " others"));
            return;
        }
        Tree tree = new Tree(place -> folders.passesOver(root, place), System.currentTimeMillis() - SCANNED_BEFORE_MS);
        try {
            WatchedFolder folder = new WatchedFolder(root, tree, this::heard, failed -> run(() -> giveUp(failed)));
            watched.put(root, folder);
            folder.start(listeners);
            if (scanned) {
                tree.changed().forEach(this::hint);
            }
        } catch (IOException e) {
            giveUp(root, e);
        }
    }

    private void giveUp(WatchedFolder folder) {
        if (folder.equals(watched.get(folder.root()))) {
            giveUp(folder.root(), new IOException("more folders than the system watches"));
            hint(folder.root());
        }
    }

    private void giveUp(Path root, IOException e) {
        LOG.warn(
                "{} cannot be watched ({}): it is looked through every {} minutes", root, e.getMessage(), LOOK_MINUTES);
        WatchedFolder folder = watched.remove(root);
        if (folder != null) {
            folder.close();
        }
        unwatched.add(root);
    }

    private void lookAtUnwatched() {
        Set<Path> there = unwatched.stream().filter(Files::isDirectory).collect(Collectors.toSet());
        if (!there.isEmpty()) {
            folders.look(there);
        }
    }

    private void heard(Path place) {
        run(() -> hint(place));
    }

    private void hint(Path place) {
        hints.add(place, System.nanoTime());
        settleLater();
        folders.heard(place);
    }

    private void settleLater() {
        if (!settling) {
            settling = true;
            ScheduledFuture<?> unused = thread.schedule(safely(this::settle), SETTLE_MS, TimeUnit.MILLISECONDS);
        }
    }

    private void settle() {
        settling = false;
        Set<Path> places = hints.take(System.nanoTime());
        if (!places.isEmpty()) {
            folders.look(places);
        }
        if (!hints.isEmpty()) {
            settleLater();
        }
    }

    private void every(long period, TimeUnit unit, Runnable step) {
        ScheduledFuture<?> unused = thread.scheduleWithFixedDelay(safely(step), period, period, unit);
    }

    private void run(Runnable step) {
        try {
            thread.execute(safely(step));
        } catch (RejectedExecutionException e) {
            LOG.debug("Something was heard after the end");
        }
    }

    /** One failure does not end the watch. */
    private Runnable safely(Runnable step) {
        return () -> {
            try {
                step.run();
            } catch (RuntimeException e) {
                if (!thread.isShutdown()) {
                    LOG.error("Folders were not watched for a moment", e);
                }
            }
        };
    }

    /** Nobody is told of anything from then on. */
    @Override
    public void close() {
        thread.shutdownNow();
        Threads.finish(thread);
        watched.values().forEach(WatchedFolder::close);
        Threads.finish(listeners);
    }
}
