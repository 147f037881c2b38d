package org.kith.engine.evaluate.recognition;

/**
 * How well people are named of whom so many faces are known; means over several draws.
 *
 * @param facesAPerson known
 */
public record RecognitionScore(int facesAPerson, ClosedSet closedSet, OpenSet openSet) {}
