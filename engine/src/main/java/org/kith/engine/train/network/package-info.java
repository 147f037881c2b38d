/**
 * The networks of the FaceNet paper, each from one description: what it costs, how it trains, what the engine runs.
 *
 * <p>Decisions: docs/decisions/0110.
 */
@NullMarked
package org.kith.engine.train.network;

import org.jspecify.annotations.NullMarked;
