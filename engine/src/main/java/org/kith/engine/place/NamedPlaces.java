package org.kith.engine.place;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds places by any of their names: all of them in one array, those of the largest place first, which is looked through at
 * each question; 5 MB take some milliseconds. Immutable.
 */
final class NamedPlaces {

    private static final byte BETWEEN = '\t';

    private final PlaceTable table;
    private final byte[] names;
    private final int[] starts;

    private NamedPlaces(PlaceTable table, byte[] names, int[] starts) {
        this.table = table;
        this.names = names;
        this.starts = starts;
    }

    static NamedPlaces of(PlaceTable table) {
        ByteArrayOutputStream names = new ByteArrayOutputStream();
        int[] starts = new int[table.count() + 1];
        for (int i = 0; i < table.count(); i++) {
            starts[i] = names.size();
            names.write(BETWEEN);
            for (String name : table.names(table.ofRank(i))) {
                names.writeBytes(Folded.of(name).getBytes(StandardCharsets.UTF_8));
                names.write(BETWEEN);
            }
        }
        starts[table.count()] = names.size();
        return new NamedPlaces(table, names.toByteArray(), starts);
    }

    /** Called so, then beginning so, then with it anywhere; of each the largest first. After commas: region, country. */
    List<Integer> find(String text, int limit) {
        String[] words = text.split(",");
        byte[] name = Folded.of(words.length == 0 ? "" : words[0]).getBytes(StandardCharsets.UTF_8);
        if (name.length == 0 || limit <= 0) {
            return List.of();
        }
        List<String> where = Arrays.stream(words)
                .skip(1)
                .map(Folded::of)
                .filter(word -> !word.isEmpty())
                .toList();
        IntPredicate isThere = place -> where.isEmpty() || lies(table.place(place), where);
        return new Scan(name, isThere, limit).run();
    }

    private static boolean lies(Place place, List<String> where) {
        List<String> known = Stream.concat(Stream.of(place.region(), place.country()), place.countryNames().stream())
                .map(Folded::of)
                .toList();
        return where.stream().allMatch(word -> known.stream().anyMatch(name -> name.startsWith(word)));
    }

    /** One question. */
    private final class Scan {
        private final byte[] name;
        private final IntPredicate isThere;
        private final int limit;
        private final List<Integer> same = new ArrayList<>();
        private final List<Integer> beginning = new ArrayList<>();
        private final List<Integer> within = new ArrayList<>();

        Scan(byte[] name, IntPredicate isThere, int limit) {
            this.name = name;
            this.isThere = isThere;
            this.limit = limit;
        }

        List<Integer> run() {
            for (int i = 0; i < table.count() && same.size() < limit; i++) {
                List<Integer> found = look(starts[i], starts[i + 1]);
                if (found != null && found.size() < limit && isThere.test(table.ofRank(i))) {
                    found.add(table.ofRank(i));
                }
            }
            List<Integer> all = new ArrayList<>(same);
            all.addAll(beginning);
            all.addAll(within);
            return all.subList(0, Math.min(limit, all.size()));
        }

        /** The list this place belongs to; null if it is not called so at all. */
        private @Nullable List<Integer> look(int from, int to) {
            List<Integer> found = null;
            for (int at = from; at + name.length < to; at++) {
                if (names[at] != name[0] || !Arrays.equals(names, at, at + name.length, name, 0, name.length)) {
                    continue;
                }
                if (names[at - 1] != BETWEEN) {
                    found = found == null ? within : found;
                } else if (names[at + name.length] == BETWEEN) {
                    return same;
                } else {
                    found = beginning;
                }
            }
            return found;
        }
    }
}
