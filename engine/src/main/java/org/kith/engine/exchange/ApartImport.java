package org.kith.engine.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.FaceId;
import org.kith.engine.store.Stores;
import org.kith.engine.store.archive.ArchivedApart;
import org.kith.engine.store.archive.LocatedFaces;
import org.kith.engine.store.row.Apart;

/** Takes over which faces were told apart. Confined to one transaction. */
final class ApartImport {

    private final Stores stores;
    private final Archive archive;
    private final LocatedFaces located;
    private final Words words;

    ApartImport(Stores stores, Archive archive, LocatedFaces located, Words words) {
        this.stores = stores;
        this.archive = archive;
        this.located = located;
        this.words = words;
    }

    /** The faces that were not told apart before. */
    Set<FaceId> run() {
        Map<FaceId, Map<Long, Integer>> here = Apart.byFace(stores.apart().all());
        Set<FaceId> faces = new HashSet<>();
        for (Map<Integer, Set<FaceId>> sides : questions().values()) {
            if (sides.size() >= 2 && !isKnown(sides.values(), here)) {
                stores.apart().add(new ArrayList<>(sides.values()));
                sides.values().forEach(faces::addAll);
            }
        }
        return faces;
    }

    /** By question the sides that have faces here. */
    private Map<Long, Map<Integer, Set<FaceId>>> questions() {
        Map<Long, Map<Integer, Set<FaceId>>> questions = new TreeMap<>();
        Map<Long, Set<FaceId>> used = new HashMap<>();
        for (ArchivedApart apart : archive.apart()) {
            @Nullable FaceId face = located.faces().get(apart.face());
            if (face != null
                    && !words.isForgotten(face)
                    && used.computeIfAbsent(apart.question(), question -> new HashSet<>())
                            .add(face)) {
                questions
                        .computeIfAbsent(apart.question(), question -> new TreeMap<>())
                        .computeIfAbsent(apart.side(), side -> new HashSet<>())
                        .add(face);
            }
        }
        return questions;
    }

    /** Whether one act has told all of them apart here, in the same sides. */
    private static boolean isKnown(Collection<Set<FaceId>> sides, Map<FaceId, Map<Long, Integer>> here) {
        FaceId first = sides.iterator().next().iterator().next();
        return here.getOrDefault(first, Map.of()).keySet().stream().anyMatch(question -> {
            Set<Integer> numbers = new HashSet<>();
            for (Set<FaceId> side : sides) {
                List<@Nullable Integer> of = side.stream()
                        .map(face -> here.getOrDefault(face, Map.of()).get(question))
                        .distinct()
                        .toList();
                if (of.size() != 1 || of.get(0) == null || !numbers.add(of.get(0))) {
                    return false;
                }
            }
            return true;
        });
    }
}
