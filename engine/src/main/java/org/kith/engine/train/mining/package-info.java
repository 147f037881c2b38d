/**
 * Which triplets of a batch are learned from, and what one costs: plain Java over a matrix of distances. A network learns
 * from them through MXNet, which has the gradients of its layers; a family's projection in doubles, where the gradient is
 * one formula.
 */
@NullMarked
package org.kith.engine.train.mining;

import org.jspecify.annotations.NullMarked;
