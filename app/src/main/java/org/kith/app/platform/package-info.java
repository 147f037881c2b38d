/**
 * This computer and this installation: its folders, its version, what it can show; for commands and window alike.
 *
 * <p>Decisions: docs/decisions/0086.
 */
@NullMarked
package org.kith.app.platform;

import org.jspecify.annotations.NullMarked;
