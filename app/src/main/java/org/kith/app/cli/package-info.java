/** Commands of {@code kith}, on the same engine as the window; no JavaFX here. */
@NullMarked
package org.kith.app.cli;

import org.jspecify.annotations.NullMarked;
