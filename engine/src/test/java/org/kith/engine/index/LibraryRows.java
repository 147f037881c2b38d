package org.kith.engine.index;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.kith.engine.model.ClusterId;
import org.kith.engine.store.Database;

/** What a library says of its photos, without ids and times: equal for runs that should end alike. */
record LibraryRows(List<String> faces, List<List<String>> groups, List<String> problems) {

    static LibraryRows of(Database library, String modelId) {
        List<String> faces = new ArrayList<>();
        Map<Long, List<String>> groups = new TreeMap<>();
        library.read(stores -> {
            stores.faces().forEach(modelId, true, row -> {
                String face = row.photo().getFileName() + " " + row.detected().box() + " " + row.verdict() + " "
                        + row.personName() + " "
                        + Arrays.toString(
                                Objects.requireNonNull(row.embedding()).toArray());
                faces.add(face);
                ClusterId cluster = row.cluster();
                if (cluster != null) {
                    groups.computeIfAbsent(cluster.value(), id -> new ArrayList<>())
                            .add(face);
                }
            });
            return 0;
        });
        List<List<String>> sorted = new ArrayList<>(groups.values());
        sorted.forEach(group -> group.sort(null));
        sorted.sort((a, b) -> a.get(0).compareTo(b.get(0)));
        faces.sort(null);
        List<String> problems = library.read(stores -> stores.photos().problems()).stream()
                .map(p -> fileName(p.path()) + " " + p.problem())
                .toList();
        return new LibraryRows(faces, sorted, problems);
    }

    private static String fileName(Path path) {
        return path.getFileName().toString();
    }
}
