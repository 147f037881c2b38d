/**
 * Colour profiles of pictures: where they stand in files, and the colours of all screens made of theirs.
 *
 * <p>Decisions: docs/decisions/0136.
 */
@NullMarked
package org.kith.engine.image.color;

import org.jspecify.annotations.NullMarked;
