/**
 * The groups of a library kept up to date: what is new joins, or all undecided faces are grouped anew; what that would
 * change.
 *
 * <p>Decisions: docs/decisions/0043, 0090, 0092.
 */
@NullMarked
package org.kith.engine.grouping;

import org.jspecify.annotations.NullMarked;
