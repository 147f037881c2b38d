package org.kith.engine.store.row;

/**
 * Photos of a library by status.
 *
 * @param damaged of the indexed ones, those that could be read in part only
 */
public record PhotoCounts(int indexed, int damaged, int failed, int missing) {}
