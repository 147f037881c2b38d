/**
 * One Kith at a library: the process that has it open does what others are started for, over a socket of its user's.
 *
 * <p>Decisions: docs/decisions/0112.
 */
@NullMarked
package org.kith.app.running;

import org.jspecify.annotations.NullMarked;
