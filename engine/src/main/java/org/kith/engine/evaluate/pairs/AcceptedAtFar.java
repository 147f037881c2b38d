package org.kith.engine.evaluate.pairs;

/**
 * How many pairs of one person are accepted where at most so many pairs of two people are (FaceNet, section 4).
 *
 * @param falseAcceptRate wanted: the threshold is the largest that does not exceed it
 * @param validationRate VAL: the share of pairs of one person below the threshold
 * @param squaredDistance the threshold: pairs below are accepted
 */
public record AcceptedAtFar(double falseAcceptRate, double validationRate, double squaredDistance) {}
