/**
 * Trains a FaceNet (arXiv:1503.03832) on DJL and MXNet: the triplet loss, what descends on it, checkpoints, and what comes of
 * it. Start at {@link org.kith.engine.train.Training}.
 *
 * <p>Decisions: docs/decisions/0115.
 */
@NullMarked
package org.kith.engine.train;

import org.jspecify.annotations.NullMarked;
