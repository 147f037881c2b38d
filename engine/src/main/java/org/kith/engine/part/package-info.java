/**
 * Photos read where there is no library, in a file, and from there into a library: on another computer, or on many.
 *
 * <p>Decisions: docs/decisions/0145.
 */
@NullMarked
package org.kith.engine.part;

import org.jspecify.annotations.NullMarked;
