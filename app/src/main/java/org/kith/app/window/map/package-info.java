/**
 * The map of the places where photos were taken.
 *
 * <p>Decisions: docs/decisions/0118.
 */
@NullMarked
package org.kith.app.window.map;

import org.jspecify.annotations.NullMarked;
