package org.kith.engine.train.data;

import java.util.List;

/**
 * How a batch is made up.
 *
 * @param faces in all
 * @param facesPerPerson at most, of the people there are pairs of: the paper takes about 40
 * @param twins whether the others, of whom one face is in the batch, are seen in two variations: a pair of which even
 *     somebody with one photo has one
 */
public record BatchShape(int faces, int facesPerPerson, boolean twins) {

    /** What the paper takes of an identity, where there are so many. */
    public static final int PAPER_FACES_PER_PERSON = 40;

    /** People of as many faces that a batch has room for at least. */
    private static final int LEAST_PEOPLE = 12;

    private static final int FEWEST_FACES_PER_PERSON = 4;

    /** As many as three quarters of the people with pairs have no more of: the rest would fill the batches else. */
    private static final double QUANTILE = 0.75;

    public BatchShape {
        if (facesPerPerson < 2 || faces < 2 * facesPerPerson) {
            throw new IllegalArgumentException(
                    "A batch of " + faces + " faces has no room for two people with " + facesPerPerson + " each.");
        }
    }

    /**
     * What suits some people: where they have many photos, the paper's number of each and larger batches.
     *
     * @param people a list of faces for each
     * @param leastFaces of a batch
     */
    public static BatchShape suiting(List<List<Integer>> people, int leastFaces, boolean twins) {
        int[] counts = people.stream()
                .mapToInt(List::size)
                .filter(count -> count > 1)
                .sorted()
                .toArray();
        int many = counts.length == 0 ? 0 : counts[(int) (QUANTILE * (counts.length - 1))];
        int each = Math.max(FEWEST_FACES_PER_PERSON, Math.min(PAPER_FACES_PER_PERSON, many));
        return new BatchShape(Math.max(leastFaces, LEAST_PEOPLE * each), each, twins);
    }
}
