/**
 * What can be done for the library as a whole: backups, repair, taking what was said elsewhere.
 *
 * <p>Decisions: docs/decisions/0107 and 0108.
 */
@NullMarked
package org.kith.app.window.safety;

import org.jspecify.annotations.NullMarked;
