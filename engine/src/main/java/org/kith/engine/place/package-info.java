/**
 * What a place on earth is called, and a map of it, from files that Kith brings: nothing is fetched.
 *
 * <p>Decisions: docs/decisions/0117, 0118.
 */
@NullMarked
package org.kith.engine.place;

import org.jspecify.annotations.NullMarked;
