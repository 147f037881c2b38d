package org.kith.engine.store.row;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.kith.engine.model.FaceId;

/**
 * A face of several that the user told apart: it is nobody of another side.
 *
 * @param question which act told them apart
 * @param side the same for all faces that may be one person
 */
public record Apart(FaceId face, long question, int side) {

    /** Of each face its sides by question. */
    public static Map<FaceId, Map<Long, Integer>> byFace(Collection<Apart> all) {
        Map<FaceId, Map<Long, Integer>> sides = new HashMap<>();
        all.forEach(apart ->
                sides.computeIfAbsent(apart.face(), face -> new HashMap<>()).put(apart.question(), apart.side()));
        return sides;
    }
}
