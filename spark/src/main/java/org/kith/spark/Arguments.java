package org.kith.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words after a job's name: pairs of {@code --name value}. */
final class Arguments {

    private final Map<String, List<String>> values = new HashMap<>();

    /**
     * Takes them apart.
     *
     * @param known names with their dashes
     * @throws IllegalArgumentException of anything else
     */
    Arguments(String[] words, Set<String> known) {
        for (int i = 0; i < words.length; i += 2) {
            if (!known.contains(words[i]) || i + 1 == words.length) {
                throw new IllegalArgumentException(words[i] + ": one of " + known + " is expected, each with a value");
            }
            values.computeIfAbsent(words[i], name -> new ArrayList<>()).add(words[i + 1]);
        }
    }

    List<String> all(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        if (all.isEmpty()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return all;
    }

    String one(String name) {
        return all(name).get(0);
    }

    Optional<String> maybe(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst();
    }
}
