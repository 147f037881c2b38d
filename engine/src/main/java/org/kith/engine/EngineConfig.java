package org.kith.engine;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.kith.engine.model.Device;

/**
 * What a user chooses.
 *
 * @param libraryFolder holds the database; made if it is not there
 * @param device where embeddings are computed
 * @param workers threads that decode and detect, at least 1; with little memory fewer of them work
 * @param memoryBytes what the program may hold at once, native memory counted: pictures being read and faces being embedded are
 *     bounded so that they fit in beside the program itself, the models and a detector a worker. What grouping holds of a
 *     library's faces (docs/decisions/0071) and Java's garbage are not counted. At least {@link #LEAST_MEMORY_MB} MB; less is
 *     taken for that
 * @param yields whether long work comes after that of other programs, and one worker reads photos while the computer runs on its
 *     battery
 */
public record EngineConfig(Path libraryFolder, Device device, int workers, long memoryBytes, boolean yields) {

    /** Below that not one photo could be read without being above the limit. */
    public static final int LEAST_MEMORY_MB = 568;

    /** More is never needed: every worker then has room for the largest photos there are. */
    private static final int MOST_DEFAULT_MEMORY_MB = 4096;

    private static final int LEAST_DEFAULT_MEMORY_MB = 1024;

    private static final int MB_SHIFT = 20;

    public EngineConfig {
        memoryBytes = Math.max(memoryBytes, bytes(LEAST_MEMORY_MB));
        if (workers < 1) {
            throw new IllegalArgumentException(workers + " workers");
        }
    }

    /** For somebody who waits for it: nothing else comes first. */
    public EngineConfig(Path libraryFolder, Device device, int workers, long memoryBytes) {
        this(libraryFolder, device, workers, memoryBytes, false);
    }

    /** The same after other programs. */
    public EngineConfig yielding() {
        return new EngineConfig(libraryFolder, device, workers, memoryBytes, true);
    }

    /** With as much memory as {@link #defaultMemoryMb} says. */
    public EngineConfig(Path libraryFolder, Device device, int workers) {
        this(libraryFolder, device, workers, bytes(defaultMemoryMb()));
    }

    /** A quarter of what the computer has, but at least 1 GB and at most 4. */
    public static int defaultMemoryMb() {
        long quarter = (memoryOfComputer() / 4) >> MB_SHIFT;
        return (int) Math.min(MOST_DEFAULT_MEMORY_MB, Math.max(LEAST_DEFAULT_MEMORY_MB, quarter));
    }

    /** Where Java does not say it: four times what it takes for itself at most. */
    private static long memoryOfComputer() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 4 * Runtime.getRuntime().maxMemory();
    }

    /** A limit in MB as {@link #memoryBytes}. */
    public static long bytes(int megabytes) {
        return (long) megabytes << MB_SHIFT;
    }

    /** A worker a core: decoding and detection are two thirds of the work, and the embedder waits for them. */
    public static EngineConfig of(Path libraryFolder) {
        return new EngineConfig(libraryFolder, Device.AUTO, Runtime.getRuntime().availableProcessors());
    }
}
