package org.kith.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.model.BundledModel;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.Device;
import org.kith.engine.model.Installation;
import org.kith.engine.part.Absorbed;
import org.kith.engine.part.Roots;
import org.kith.engine.store.Database;

/** Libraries of the tests, and what is in them. */
final class Libraries {

    private static final Offset<Float> LAST_BITS = within(2e-6f);

    private Libraries() {}

    /** Faces, groups, these by where their faces are, and what could not be read; without ids. */
    record Rows(List<String> faces, List<List<String>> groups, List<List<String>> places, List<String> problems) {}

    static Engine open(Path library) {
        return Engine.open(new EngineConfig(library, Device.CPU, 2), Installation.fromSystemProperties(), "a test");
    }

    static Rows indexed(Path library, List<Path> photos) {
        try (Engine engine = open(library)) {
            Objects.requireNonNull(engine.index(photos).completion().join());
        }
        return rows(library);
    }

    static Absorbed absorb(Path library, List<Path> parts, Roots roots) {
        try (Engine engine = open(library)) {
            return engine.absorb(parts, roots).completion().join();
        }
    }

    /** By face, as above. */
    private static Map<String, float[]> embeddings(Path folder) {
        Map<String, float[]> embeddings = new TreeMap<>();
        try (Database library = Database.openForReading(folder)) {
            int unused = library.read(stores -> stores.faces()
                    .forEach(
                            BundledModel.ID,
                            true,
                            row -> embeddings.put(
                                    row.photo().getFileName() + " " + row.detected(),
                                    Objects.requireNonNull(row.embedding()).toArray())));
        }
        return embeddings;
    }

    /**
     * The same faces and groups, and embeddings but for the last bits: these depend on which faces are embedded together, also from
     * one run of indexing to the next.
     */
    static void assertSame(Path library, Path other) {
        assertThat(rows(library)).isEqualTo(rows(other));
        Map<String, float[]> others = embeddings(other);
        embeddings(library).forEach((face, embedding) -> assertThat(embedding)
                .as(face)
                .containsExactly(Objects.requireNonNull(others.get(face)), LAST_BITS));
    }

    static Rows rows(Path folder) {
        List<String> faces = new ArrayList<>();
        Map<Long, List<String>> groups = new TreeMap<>();
        Map<Long, List<String>> places = new TreeMap<>();
        try (Database library = Database.openForReading(folder)) {
            int unused = library.read(stores -> stores.faces().forEach(BundledModel.ID, false, row -> {
                String face = row.photo().getFileName() + " " + row.detected();
                faces.add(face);
                ClusterId cluster = row.cluster();
                if (cluster != null) {
                    groups.computeIfAbsent(cluster.value(), id -> new ArrayList<>())
                            .add(face);
                    places.computeIfAbsent(cluster.value(), id -> new ArrayList<>())
                            .add(row.photo().getFileName() + " "
                                    + row.detected().box().x());
                }
            }));
            faces.sort(null);
            List<String> problems = library.read(stores -> stores.photos().problems()).stream()
                    .map(problem -> problem.path().getFileName() + " " + problem.problem())
                    .sorted()
                    .toList();
            return new Rows(faces, sorted(groups), sorted(places), problems);
        }
    }

    private static List<List<String>> sorted(Map<Long, List<String>> groups) {
        return groups.values().stream()
                .map(group -> group.stream().sorted().toList())
                .sorted(Comparator.comparing(List::toString))
                .toList();
    }
}
