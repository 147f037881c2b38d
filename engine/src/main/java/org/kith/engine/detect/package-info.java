/** Upright pixels to face boxes with five landmarks. */
@NullMarked
package org.kith.engine.detect;

import org.jspecify.annotations.NullMarked;
