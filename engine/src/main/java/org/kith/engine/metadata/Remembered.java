package org.kith.engine.metadata;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.Function;

/** What was read of the folders that were asked for last, since photos of one are asked for one after the other. Thread-safe. */
final class Remembered<T> {

    private final Function<Path, T> read;

    private final Map<Path, T> last;

    /** @param most how many are kept */
    Remembered(int most, Function<Path, T> read) {
        this.read = read;
        this.last = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Entry<Path, T> eldest) {
                return size() > most;
            }
        };
    }

    synchronized T of(Path folder) {
        T known = last.get(folder);
        if (known == null) {
            known = read.apply(folder);
            last.put(folder, known);
        }
        return known;
    }
}
