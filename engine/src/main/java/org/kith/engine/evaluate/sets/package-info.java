/**
 * Several sets of photos at once: each grouped as if it were all a library holds, and all in one library.
 *
 * <p>Decisions: docs/decisions/0085.
 */
@NullMarked
package org.kith.engine.evaluate.sets;

import org.jspecify.annotations.NullMarked;
