package org.kith.engine.cluster;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Where the faces of a group stand in what the user has told apart: of two groups that are two people each is a side, and
 * of a group that was split each part is one. Whom the user has said to be one person has faces on several sides, and is
 * apart from none of them. Immutable.
 */
public final class Sides {

    /** Of nobody the user was asked about. */
    static final Sides NONE = new Sides(Map.of());

    private final Map<Long, Set<Integer>> byQuestion;

    private Sides(Map<Long, Set<Integer>> byQuestion) {
        this.byQuestion = byQuestion;
    }

    static Sides of(ClusterableFace face) {
        if (face.sides().isEmpty()) {
            return NONE;
        }
        Map<Long, Set<Integer>> own = new HashMap<>();
        face.sides().forEach((question, side) -> own.put(question, Set.of(side)));
        return new Sides(own);
    }

    public static Sides of(Collection<ClusterableFace> faces) {
        return faces.stream().map(Sides::of).reduce(NONE, Sides::with);
    }

    /** Of both together. */
    Sides with(Sides others) {
        if (others.byQuestion.isEmpty()) {
            return this;
        }
        Map<Long, Set<Integer>> both = new HashMap<>(byQuestion);
        others.byQuestion.forEach((question, theirs) -> both.merge(question, theirs, Sides::union));
        return new Sides(both);
    }

    private static Set<Integer> union(Set<Integer> some, Set<Integer> others) {
        Set<Integer> union = new HashSet<>(some);
        union.addAll(others);
        return union;
    }

    /** Whether the user's word is that they are two people. */
    boolean areApartFrom(Sides others) {
        if (byQuestion.isEmpty() || others.byQuestion.isEmpty()) {
            return false; // as nearly always
        }
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
