package org.kith.app.platform;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.kith.engine.job.NamedThreads;
import org.kith.engine.job.Threads;

/**
 * Looks again and again which sockets of a network this process has, its native libraries included: whatever its own code means to do,
 * the system knows. Linux says it in files.
 */
public final class NetworkWatch implements AutoCloseable {

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final Path NETWORK = Path.of("/proc/self/net");
    private static final List<String> PROTOCOLS = List.of("tcp", "tcp6", "udp", "udp6", "raw", "raw6");
    private static final long PAUSE_MS = 2;

    /** Columns of a line of /proc/net/tcp: the far address and the inode; proc(5). */
    private static final int FAR = 2;

    private static final int INODE = 9;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(new NamedThreads("network-watch"));
    private final Set<String> seen = new TreeSet<>();
    private volatile boolean watching = true;
    private int looks;

    private NetworkWatch() {
        thread.execute(this::watch);
    }

    /** Empty where the system does not say. */
    public static Optional<NetworkWatch> start() {
        return Files.isReadable(NETWORK.resolve("tcp")) && Files.isDirectory(DESCRIPTORS)
                ? Optional.of(new NetworkWatch())
                : Optional.empty();
    }

    private void watch() {
        while (watching) {
            look();
            try {
                Thread.sleep(PAUSE_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        look();
    }

    private void look() {
        Set<String> own = ownSockets();
        for (String protocol : PROTOCOLS) {
            for (String line : lines(NETWORK.resolve(protocol))) {
                String[] columns = line.strip().split("\\s+", -1);
                if (columns.length > INODE && own.contains(columns[INODE])) {
                    seen.add(protocol + " " + columns[FAR]);
                }
            }
        }
        looks++;
    }

    private static Set<String> ownSockets() {
        Set<String> inodes = new HashSet<>();
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(DESCRIPTORS)) {
            for (Path descriptor : descriptors) {
                String target = target(descriptor);
                if (target.startsWith("socket:[")) {
                    inodes.add(target.substring("socket:[".length(), target.length() - 1));
                }
            }
        } catch (IOException e) {
            return inodes; // what was found until then
        }
        return inodes;
    }

    /** It may be closed by now. */
    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.isReadable(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Ends it. */
    @Override
    public void close() {
        watching = false;
        Threads.finish(thread);
    }

    /** How often it looked; once it is closed. */
    public int looks() {
        return looks;
    }

    /** Each socket with its protocol and the far address as the system writes it; once it is closed. */
    public Set<String> seen() {
        return Set.copyOf(seen);
    }
}
