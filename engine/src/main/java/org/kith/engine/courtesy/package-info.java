/**
 * The computer is the user's: work that nobody waits for comes after that of other programs, and takes less from a battery.
 *
 * <p>Decisions: docs/decisions/0084.
 */
@NullMarked
package org.kith.engine.courtesy;

import org.jspecify.annotations.NullMarked;
