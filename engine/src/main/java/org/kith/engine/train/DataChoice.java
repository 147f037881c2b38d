package org.kith.engine.train;

/**
 * What is trained on.
 *
 * @param faces which photos, and how their faces were cut out
 * @param heldOutShare of the people, 0..1: not seen by the training
 * @param mostPeople of the rest
 * @param seed of everything drawn: who is held out, the first numbers of the network, batches, variations
 */
public record DataChoice(String faces, double heldOutShare, int mostPeople, long seed) {

    public DataChoice {
        if (!(heldOutShare >= 0 && heldOutShare < 1) || mostPeople < 1) {
            throw new IllegalArgumentException(heldOutShare + " held out, at most " + mostPeople + " people");
        }
    }
}
