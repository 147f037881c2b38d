/**
 * Commands of {@code kith}, on the same engine as the window; no JavaFX here.
 *
 * <p>Decisions: docs/decisions/0002, 0004.
 */
@NullMarked
package org.kith.app.cli;

import org.jspecify.annotations.NullMarked;
