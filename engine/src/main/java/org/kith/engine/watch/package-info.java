/**
 * What changes in the folders of photos while Kith runs: hints, of which the index finds out what they mean.
 *
 * <p>Decisions: docs/decisions/0083.
 */
@NullMarked
package org.kith.engine.watch;

import org.jspecify.annotations.NullMarked;
