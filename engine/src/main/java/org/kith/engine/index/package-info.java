/**
 * The stages wired together: one photo, one transaction.
 *
 * <p>Decisions: docs/decisions/0042, 0070, 0095, 0096, 0105, 0109, 0128.
 */
@NullMarked
package org.kith.engine.index;

import org.jspecify.annotations.NullMarked;
