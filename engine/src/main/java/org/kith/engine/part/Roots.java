package org.kith.engine.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.engine.fault.EngineException;

/** Where the photos of parts lie here. */
public final class Roots {

    /** The paths they were read by are those here. */
    public static final Roots SAME = new Roots(Map.of());

    private final Map<String, Path> moved;

    private Roots(Map<String, Path> moved) {
        this.moved = moved;
    }

    /**
     * From what a user says.
     *
     * @param mappings OLD=NEW: what was in OLD is in NEW here; of several that fit the longest counts
     * @throws EngineException if one is none
     */
    public static Roots of(List<String> mappings) {
        Map<String, Path> moved = new LinkedHashMap<>();
        for (String mapping : mappings) {
            int equals = mapping.lastIndexOf('=');
            if (equals <= 0 || equals == mapping.length() - 1) {
                throw new EngineException(PartFault.NO_MAPPING, mapping);
            }
            moved.put(stripped(mapping.substring(0, equals)), Path.of(mapping.substring(equals + 1)));
        }
        return new Roots(moved);
    }

    /** @throws EngineException if a root of the part is not here */
    List<Path> of(Part part) {
        return part.head().roots().stream().map(root -> here(root, part)).toList();
    }

    private Path here(String root, Part part) {
        String old = stripped(root);
        @Nullable String longest = null;
        for (String from : moved.keySet()) {
            boolean fits = old.equals(from) || old.startsWith(from + "/");
            if (fits && (longest == null || from.length() > longest.length())) {
                longest = from;
            }
        }
        @Nullable Path to = longest == null ? null : moved.get(longest);
        Optional<Path> here = to == null || longest == null
                ? path(old).filter(Path::isAbsolute)
                : path(to.toAbsolutePath() + old.substring(longest.length()));
        try {
            return here.filter(Files::exists)
                    .orElseThrow(() -> new EngineException(PartFault.NO_ROOT, part.file(), root))
                    .toRealPath();
        } catch (IOException e) {
            throw new EngineException(PartFault.NO_ROOT, e, part.file(), root);
        }
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) { // the address of a store, on Windows
            return Optional.empty();
        }
    }

    private static String stripped(String root) {
        return root.length() > 1 && root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
    }
}
