package org.kith.engine.train.family;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.kith.engine.model.PersonId;

/** Deals occasions, or people, to folds. */
final class Folds {

    static final int COUNT = 5;

    private Folds() {}

    /**
     * Occasions, so that each person's faces are spread over the folds as evenly as whole occasions allow: in each fold
     * some are held out, and known by the others.
     */
    static List<Set<Long>> ofOccasions(TrainingFaces faces, long seed) {
        Map<Long, Map<PersonId, Integer>> peopleOf = new LinkedHashMap<>();
        faces.known().forEach(face -> peopleOf.computeIfAbsent(face.occasion(), o -> new HashMap<>())
                .merge(face.person(), 1, Integer::sum));
        faces.outsiders().forEach(face -> peopleOf.computeIfAbsent(face.occasion(), o -> new HashMap<>()));
        List<Long> occasions = new ArrayList<>(peopleOf.keySet());
        Collections.shuffle(occasions, new Random(seed));
        // the largest first: what is small evens out
        occasions.sort((a, b) -> Integer.compare(size(peopleOf, b), size(peopleOf, a)));
        List<Set<Long>> folds = empty();
        List<Map<PersonId, Integer>> dealt = new ArrayList<>();
        folds.forEach(fold -> dealt.add(new HashMap<>()));
        for (Long occasion : occasions) {
            Map<PersonId, Integer> people = peopleOf.getOrDefault(occasion, Map.of());
            int best = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int f = 0; f < COUNT; f++) {
                double there = folds.get(f).size() / (1.0 + occasions.size()); // decides where people do not
                for (PersonId person : people.keySet()) {
                    there += dealt.get(f).getOrDefault(person, 0);
                }
                if (there < least) {
                    least = there;
                    best = f;
                }
            }
            folds.get(best).add(occasion);
            Map<PersonId, Integer> counts = dealt.get(best);
            people.forEach((person, count) -> counts.merge(person, count, Integer::sum));
        }
        return folds;
    }

    private static int size(Map<Long, Map<PersonId, Integer>> peopleOf, Long occasion) {
        return peopleOf.getOrDefault(occasion, Map.of()).values().stream()
                .mapToInt(count -> count)
                .sum();
    }

    /** As many people each, give or take one. */
    static List<Set<PersonId>> ofPeople(TrainingFaces faces, long seed) {
        List<PersonId> people = new ArrayList<>(faces.known().stream()
                .map(TrainingFaces.Known::person)
                .distinct()
                .toList());
        Collections.shuffle(people, new Random(seed));
        List<Set<PersonId>> folds = empty();
        for (int i = 0; i < people.size(); i++) {
            folds.get(i % COUNT).add(people.get(i));
        }
        return folds;
    }

    private static <T> List<Set<T>> empty() {
        List<Set<T>> folds = new ArrayList<>();
        for (int f = 0; f < COUNT; f++) {
            folds.add(new HashSet<>());
        }
        return folds;
    }
}
