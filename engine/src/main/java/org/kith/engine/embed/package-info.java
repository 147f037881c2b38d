/**
 * Aligned crops to 128 numbers on the unit hypersphere, on DJL with MXNet.
 *
 * <p>Decisions: docs/decisions/0010, 0061, 0072, 0097.
 */
@NullMarked
package org.kith.engine.embed;

import org.jspecify.annotations.NullMarked;
