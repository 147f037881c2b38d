package org.kith.engine.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Tells files from what only looks like one: pipes, sockets and devices, and what the system makes up while it is read. To read
 * them may never end, or may do something.
 */
public final class OrdinaryFile {

    private static final List<Path> MADE_UP = List.of(Path.of("/proc"), Path.of("/sys"), Path.of("/dev"));

    /** A folder like others, in memory. */
    private static final Path SHARED_MEMORY = Path.of("/dev/shm");

    private OrdinaryFile() {}

    /** Whether it may be read, or what it is a link to. */
    public static boolean is(Path file) {
        try {
            return Files.isRegularFile(file) && !isMadeUp(file.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether it is there, and is something else than a folder or a file to be read. */
    public static boolean isSpecial(Path file) {
        return Files.exists(file) && !Files.isDirectory(file) && !is(file);
    }

    /** @param real path of a file or a folder */
    static boolean isMadeUp(Path real) {
        return MADE_UP.stream().anyMatch(real::startsWith) && !real.startsWith(SHARED_MEMORY);
    }
}
