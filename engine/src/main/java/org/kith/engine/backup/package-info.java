/**
 * Copies of a library, put back when it is lost; what can be read of a damaged one.
 *
 * <p>Decisions: docs/decisions/0108, 0113.
 */
@NullMarked
package org.kith.engine.backup;

import org.jspecify.annotations.NullMarked;
