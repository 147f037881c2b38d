package org.kith.engine.train.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.kith.engine.fault.EngineException;

/**
 * Draws batches of several people with several faces each, and others with one. A step's batch depends on the seed and the
 * step alone, so that a training resumed goes on with the batches it would have had. Thread-safe.
 */
public final class BatchSampler {

    /** Of the batch, for people with several faces; the rest are random others. */
    private static final double PAIRED_SHARE = 0.75;

    private final List<List<Integer>> people;
    private final int[] withPairs;
    private final BatchShape shape;
    private final long seed;

    /**
     * Over the faces of the people trained on.
     *
     * @throws EngineException if nobody has two faces, or there is one person only
     */
    public BatchSampler(List<List<Integer>> people, BatchShape shape, long seed) {
        this.people = List.copyOf(people);
        this.withPairs = IntStream.range(0, people.size())
                .filter(person -> people.get(person).size() > 1)
                .toArray();
        this.shape = shape;
        this.seed = seed;
        if (withPairs.length == 0 || people.size() < 2) {
            throw new EngineException(FacesFault.TOO_FEW_PEOPLE, people.size(), withPairs.length);
        }
    }

    /** The batch of a step. */
    public Batch batch(long step) {
        Random random = SeededRandom.of(seed, step);
        List<int[]> faces = new ArrayList<>(shape.faces());
        Set<Integer> drawn = new HashSet<>();
        int paired = (int) (PAIRED_SHARE * shape.faces());
        while (faces.size() < paired && drawn.size() < withPairs.length) {
            int person = withPairs[random.nextInt(withPairs.length)];
            if (drawn.add(person)) {
                add(person, Math.min(shape.facesPerPerson(), shape.faces() - faces.size()), random, faces);
            }
        }
        while (faces.size() < shape.faces() && drawn.size() < people.size()) {
            int person = random.nextInt(people.size());
            if (drawn.add(person)) {
                List<Integer> theirs = people.get(person);
                int face = theirs.get(random.nextInt(theirs.size()));
                for (int times = shape.twins() ? 2 : 1; times > 0 && faces.size() < shape.faces(); times--) {
                    faces.add(new int[] {face, person});
                }
            }
        }
        return new Batch(
                faces.stream().mapToInt(face -> face[0]).toArray(),
                faces.stream().mapToInt(face -> face[1]).toArray());
    }

    private void add(int person, int most, Random random, List<int[]> into) {
        List<Integer> theirs = new ArrayList<>(people.get(person));
        Collections.shuffle(theirs, random);
        theirs.stream().limit(most).forEach(face -> into.add(new int[] {face, person}));
    }
}
