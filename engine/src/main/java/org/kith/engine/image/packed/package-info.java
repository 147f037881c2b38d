/**
 * How pixels are packed in GIF and plain TIFF, unpacked in Java: several times faster than by Java's own decoders.
 *
 * <p>Decisions: docs/decisions/0138.
 */
@NullMarked
package org.kith.engine.image.packed;

import org.jspecify.annotations.NullMarked;
