/**
 * What the user said leaves a library as one file, and comes into another.
 *
 * <p>Decisions: docs/decisions/0107, 0140, 0146.
 */
@NullMarked
package org.kith.engine.exchange;

import org.jspecify.annotations.NullMarked;
