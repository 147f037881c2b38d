/**
 * Upright pixels to face boxes with five landmarks.
 *
 * <p>Decisions: docs/decisions/0033, 0035, 0093.
 */
@NullMarked
package org.kith.engine.detect;

import org.jspecify.annotations.NullMarked;
