package org.kith.engine.evaluate.groups;

/**
 * What the groups are when photos come in batches with no full clustering between them, and all at once.
 *
 * @param faces of the library
 * @param sameInAnyOrder whether all at once in another order gives the same groups, as it has to
 * @param againstFull the groups of the batches, as if those made all at once were people
 * @param full made all at once, by the people labelled
 * @param inBatches by the people labelled
 */
public record BatchScore(
        int faces, boolean sameInAnyOrder, GroupingScore againstFull, GroupingScore full, GroupingScore inBatches) {}
