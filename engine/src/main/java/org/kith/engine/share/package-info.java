/**
 * Families share names: what was said in one library leaves as a file, signed and locked, and holds in another as far as nobody contradicts it.
 *
 * <p>Decisions: docs/decisions/0144.
 */
@NullMarked
package org.kith.engine.share;

import org.jspecify.annotations.NullMarked;
