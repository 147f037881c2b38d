package org.kith.engine.index;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** Where the time of an indexing run goes: nanoseconds a stage, added up over threads. Thread-safe. */
final class StageClock {

    enum Stage {
        SCAN,
        READ,
        DECODE,
        DETECT,
        ALIGN,
        THUMBNAIL,
        EMBED,
        STORE,
        GROUP
    }

    /** Work that may throw a checked exception. */
    @FunctionalInterface
    interface Work<T, E extends Exception> {
        T run() throws E;
    }

    private final Map<Stage, LongAdder> nanos = new EnumMap<>(Stage.class);

    StageClock() {
        for (Stage stage : Stage.values()) {
            nanos.put(stage, new LongAdder());
        }
    }

    <T, E extends Exception> T time(Stage stage, Work<T, E> work) throws E {
        long start = System.nanoTime();
        try {
            return work.run();
        } finally {
            add(stage, System.nanoTime() - start);
        }
    }

    void add(Stage stage, long elapsedNanos) {
        Objects.requireNonNull(nanos.get(stage)).add(elapsedNanos);
    }

    Map<String, Long> nanosByStage() {
        Map<String, Long> all = new LinkedHashMap<>();
        nanos.forEach((stage, sum) -> all.put(stage.name().toLowerCase(Locale.ROOT), sum.sum()));
        return all;
    }
}
