/**
 * The grid of photos, and the page of one of them.
 *
 * <p>Decisions: docs/decisions/0051, 0089.
 */
@NullMarked
package org.kith.app.window.photos;

import org.jspecify.annotations.NullMarked;
