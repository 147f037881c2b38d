/**
 * What the user chose: kept in a file, changed on a page.
 *
 * <p>Decisions: docs/decisions/0086.
 */
@NullMarked
package org.kith.app.window.settings;

import org.jspecify.annotations.NullMarked;
