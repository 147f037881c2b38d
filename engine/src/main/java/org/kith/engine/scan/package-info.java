/**
 * Folders against the store: what is new, changed, moved, gone.
 *
 * <p>Decisions: docs/decisions/0104, 0141.
 */
@NullMarked
package org.kith.engine.scan;

import org.jspecify.annotations.NullMarked;
