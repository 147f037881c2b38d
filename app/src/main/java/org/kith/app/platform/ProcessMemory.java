package org.kith.app.platform;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/** What the whole process holds, native memory with it, in MB of 2²⁰ bytes: as far as the system says (Linux does). */
public final class ProcessMemory {

    private static final double KB_A_MB = 1024;
    private static final double MB = 1 << 20;
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path CLEAR = Path.of("/proc/self/clear_refs");

    private ProcessMemory() {}

    /** The most since the process started, or since {@link #startAnew}. */
    public static OptionalDouble peakMb() {
        return read("VmHWM");
    }

    /** Just now. */
    static OptionalDouble nowMb() {
        return read("VmRSS");
    }

    /** Just now, or where the system does not say, what the JVM knows of itself. */
    public static double nowOrHeapMb() {
        return nowMb().orElseGet(() ->
                (ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed()
                                + ManagementFactory.getMemoryMXBean()
                                        .getNonHeapMemoryUsage()
                                        .getUsed())
                        / MB);
    }

    /**
     * Gives the heap's free part back, so that what follows is not charged with what was before, and counts the peak anew;
     * where the system does not know how, it is that of the process.
     */
    public static void startAnew() {
        ManagementFactory.getMemoryMXBean().gc();
        try {
            if (Files.isWritable(CLEAR)) {
                Files.writeString(CLEAR, "5"); // proc(5)
            }
        } catch (IOException e) {
            // the peak since the start is at least as large: nothing is made to look better
        }
    }

    private static OptionalDouble read(String field) {
        try {
            return Files.isReadable(STATUS) ? mb(Files.readAllLines(STATUS), field) : OptionalDouble.empty();
        } catch (IOException e) {
            return OptionalDouble.empty(); // not known is an answer
        }
    }

    /** The line "VmHWM:   123456 kB". */
    static OptionalDouble mb(List<String> status, String field) {
        return status.stream()
                .filter(line -> line.startsWith(field + ":"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / KB_A_MB)
                .findFirst();
    }
}
