package org.kith.engine.train.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Who is trained on, who is watched meanwhile, and who is asked for at the end only: nobody is in two of the parts.
 *
 * @param training a list of faces for each person
 * @param watched out of the people to train on: the training stops early by them, so that the figures of those held out are
 *     not chosen by anything
 * @param heldOut the rest
 */
public record PeopleSplit(List<List<Integer>> training, List<List<Integer>> watched, List<List<Integer>> heldOut) {

    /** Of those to train on, one in so many is watched. */
    private static final int WATCHED_PARTS = 10;

    /** With fewer people to train on, nobody is watched: each is needed, and a few would tell nothing. */
    private static final int LEAST_TO_WATCH = 40;

    public PeopleSplit {
        training = List.copyOf(training);
        watched = List.copyOf(watched);
        heldOut = List.copyOf(heldOut);
    }

    /**
     * Draws by a seed; the same faces and the same seed give the same parts.
     *
     * @param heldOutShare of the people, 0..1
     * @param mostPeople trained on; those left over are not used
     */
    public static PeopleSplit of(FaceSet faces, double heldOutShare, int mostPeople, long seed) {
        Map<String, List<Integer>> byName = new TreeMap<>();
        for (int face = 0; face < faces.faces(); face++) {
            byName.computeIfAbsent(faces.person(face), name -> new ArrayList<>())
                    .add(face);
        }
        List<List<Integer>> people = new ArrayList<>(byName.values());
        Collections.shuffle(people, new Random(seed));
        int heldOut = (int) Math.round(heldOutShare * people.size());
        List<List<Integer>> others = people.subList(heldOut, people.size());
        int watched = others.size() < LEAST_TO_WATCH ? 0 : others.size() / WATCHED_PARTS;
        int trained = Math.min(others.size() - watched, mostPeople);
        return new PeopleSplit(
                others.subList(watched, watched + trained), others.subList(0, watched), people.subList(0, heldOut));
    }

    /** All faces of some people. */
    public static int faces(List<List<Integer>> people) {
        return people.stream().mapToInt(List::size).sum();
    }
}
