package org.kith.engine.cluster;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Where the faces of a group stand in what the user has told apart: of two groups that are two people each is a side, and of a group
 * that was split each part is one. Whom the user has said to be one person has faces on several sides, and is apart from none of them.
 */
public final class Sides {

    private final Map<Long, Set<Integer>> byQuestion = new HashMap<>();

    public static Sides of(Collection<ClusterableFace> faces) {
        Sides sides = new Sides();
        faces.forEach(sides::add);
        return sides;
    }

    void add(ClusterableFace face) {
        face.sides().forEach((question, side) -> ofQuestion(question).add(side));
    }

    void addAll(Sides others) {
        others.byQuestion.forEach((question, theirs) -> ofQuestion(question).addAll(theirs));
    }

    private Set<Integer> ofQuestion(long question) {
        return byQuestion.computeIfAbsent(question, q -> new HashSet<>());
    }

    /** Whether the user's word is that they are two people. */
    boolean areApartFrom(Sides others) {
        return byQuestion.entrySet().stream().anyMatch(mine -> {
            Set<Integer> theirs = others.byQuestion.getOrDefault(mine.getKey(), Set.of());
            return !theirs.isEmpty() && Collections.disjoint(mine.getValue(), theirs);
        });
    }

    /** Whether the user's word is that the face is somebody else's. */
    public boolean areApartFrom(ClusterableFace face) {
        return face.sides().entrySet().stream().anyMatch(own -> {
            Set<Integer> mine = byQuestion.getOrDefault(own.getKey(), Set.of());
            return !mine.isEmpty() && !mine.contains(own.getValue());
        });
    }
}
