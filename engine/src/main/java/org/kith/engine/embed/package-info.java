/**
 * Aligned crops to numbers on the unit hypersphere, in MXNet or, where there is none, in OpenCV.
 *
 * <p>Decisions: docs/decisions/0010, 0061, 0072, 0097, 0099.
 */
@NullMarked
package org.kith.engine.embed;

import org.jspecify.annotations.NullMarked;
