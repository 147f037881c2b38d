/**
 * What has left a library leaves its files too, also if the program is ended in between.
 *
 * <p>Decisions: docs/decisions/0080, 0106.
 */
@NullMarked
package org.kith.engine.erase;

import org.jspecify.annotations.NullMarked;
