package org.kith.engine.store.row;

/**
 * How far the groups are behind what they are made of.
 *
 * @param facesAtFull how many the last full clustering saw; 0 if there was none
 * @param lastFaceAtFull the highest face id it saw: what came since has higher ones
 * @param strictness by which the user wants groups, 0..1
 */
public record GroupingState(int facesAtFull, long lastFaceAtFull, double strictness) {}
