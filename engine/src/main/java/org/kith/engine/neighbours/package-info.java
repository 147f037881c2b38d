/**
 * Which faces lie near each other, found by blocked products of all with all.
 *
 * <p>Decisions: docs/decisions/0071, 0145.
 */
@NullMarked
package org.kith.engine.neighbours;

import org.jspecify.annotations.NullMarked;
