package org.kith.engine.share;

import java.util.List;

/**
 * What joining did.
 *
 * @param from the name of the library whose share it was
 * @param people who were nobody here before
 * @param added verdicts that hold from now on
 * @param removed verdicts that others gave before, and that hold no more
 * @param waiting words about faces whose photos are not here, or on which there is no such face
 * @param changed whether there is an act to undo
 * @param contested of all that libraries say, not only of this share
 * @param likely groups here that are probably people of the share; where it has embeddings by the model of this library
 */
public record Joined(
        String from,
        int people,
        int added,
        int removed,
        int waiting,
        boolean changed,
        List<Contested> contested,
        List<Likely> likely) {

    public Joined {
        contested = List.copyOf(contested);
        likely = List.copyOf(likely);
    }
}
