package org.kith.app.window.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.kith.app.platform.ProcessMemory;
import org.kith.app.platform.WindowFigures;

/** What this process holds. */
final class MemoryUse {

    private static final double MB = 1 << 20;

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
        OptionalDouble peak = ProcessMemory.peakMb();
        return peak.isPresent() ? peak.getAsDouble() : null;
    }
}
