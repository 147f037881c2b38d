package org.kith.app.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.WindowFigures;

/** What this process holds. */
final class MemoryUse {

    private static final double MB = 1 << 20;
    private static final double KB_A_MB = 1024;
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String PEAK = "VmHWM:";

    private MemoryUse() {}

    /** Collects garbage first, but for the peaks. */
    static WindowFigures.Memory now() {
        double heapPeakMb = ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(
                                (MemoryPoolMXBean pool) -> pool.getPeakUsage().getUsed())
                        .sum()
                / MB;
        ManagementFactory.getMemoryMXBean().gc();
        double heapMb = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MB;
        return new WindowFigures.Memory(peakMb(), heapMb, heapPeakMb);
    }

    private static @Nullable Double peakMb() {
        try {
            return Files.isReadable(STATUS) ? peakMb(Files.readAllLines(STATUS)) : null;
        } catch (IOException e) {
            return null; // not known is an answer
        }
    }

    /** The line "VmHWM:   123456 kB". */
    static @Nullable Double peakMb(List<String> status) {
        return status.stream()
                .filter(line -> line.startsWith(PEAK))
                .map(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / KB_A_MB)
                .findFirst()
                .orElse(null);
    }
}
