/**
 * Photos that are there more than once: the same file, the same picture, another size of it, or one of a burst.
 *
 * <p>How that is told, and why not whose eyes are open: docs/decisions/0127-photos-out-and-in.md.
 */
@NullMarked
package org.kith.engine.duplicates;

import org.jspecify.annotations.NullMarked;
