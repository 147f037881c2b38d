package org.kith.engine.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Places of which something was heard, until it is quiet there: a file that is being copied is told of many times, and is no
 * photo before the last. Confined to one thread.
 */
final class Hints {

    /** A copying program writes many times a second; and a photo is to be seen two seconds after it was copied. */
    static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    /** A program that makes a file first and fills it later has begun by then. */
    static final long EMPTY_NANOS = TimeUnit.SECONDS.toNanos(20);

    /** A file that is not there, or a folder. */
    private static final long NO_SIZE = -1;

    private final Map<Path, Heard> waiting = new HashMap<>();

    /**
     * What was heard of a place.
     *
     * @param first when it was heard of first
     * @param last when it was heard of last, or seen to have grown
     */
    private record Heard(long first, long last, long sizeBytes) {}

    /** @param nanoTime now */
    void add(Path place, long nanoTime) {
        waiting.compute(place, (path, before) -> heard(before, nanoTime, size(path)));
    }

    private static Heard heard(@Nullable Heard before, long now, long size) {
        return new Heard(before == null ? now : before.first(), now, size);
    }

    /**
     * Takes out the places where it is quiet, and those around them instead of what is inside.
     *
     * @param nanoTime now
     */
    Set<Path> take(long nanoTime) {
        Set<Path> busy = new HashSet<>();
        waiting.replaceAll((place, heard) -> {
            Heard now = look(place, heard, nanoTime);
            if (!isQuiet(now, nanoTime)) {
                for (Path around = place; around != null; around = around.getParent()) {
                    busy.add(around);
                }
            }
            return now;
        });
        Set<Path> quiet = new HashSet<>(waiting.keySet());
        quiet.removeAll(busy);
        waiting.keySet().removeAll(quiet);
        quiet.removeIf(place -> isInOneOf(quiet, place));
        return quiet;
    }

    /** Some disks do not tell of each write. */
    private static Heard look(Path place, Heard heard, long now) {
        if (now - heard.last() < QUIET_NANOS) {
            return heard;
        }
        long size = size(place);
        return size == heard.sizeBytes() ? heard : heard(heard, now, size);
    }

    private static boolean isQuiet(Heard heard, long now) {
        boolean empty = heard.sizeBytes() == 0 && now - heard.first() < EMPTY_NANOS;
        return now - heard.last() >= QUIET_NANOS && !empty;
    }

    private static boolean isInOneOf(Set<Path> places, Path place) {
        for (Path around = place.getParent(); around != null; around = around.getParent()) {
            if (places.contains(around)) {
                return true;
            }
        }
        return false;
    }

    void forget() {
        waiting.clear();
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    private static long size(Path place) {
        try {
            return Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS) ? NO_SIZE : Files.size(place);
        } catch (IOException e) {
            return NO_SIZE;
        }
    }
}
