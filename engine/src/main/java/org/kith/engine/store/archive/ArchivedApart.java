package org.kith.engine.store.archive;

/**
 * A face of several that the user told apart.
 *
 * @param question the same for all faces that one act told apart
 * @param side the same for those of them that may be one person, from 0
 * @param face the number within the archive
 */
public record ArchivedApart(long question, int side, long face) {

    public ArchivedApart {
        if (side < 0) {
            throw new IllegalArgumentException("side " + side);
        }
    }
}
