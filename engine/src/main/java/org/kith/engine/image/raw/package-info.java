/**
 * Cameras' raw files: their kinds, the pictures that lie in them, what they say of the photo. The sensor's values are not developed.
 *
 * <p>Decisions: docs/decisions/0135.
 */
@NullMarked
package org.kith.engine.image.raw;

import org.jspecify.annotations.NullMarked;
