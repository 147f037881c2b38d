/**
 * What all pages of the window share: background work, texts, events of the engine, thumbnails.
 *
 * <p>Decisions: docs/decisions/0084.
 */
@NullMarked
package org.kith.app.window.fx;

import org.jspecify.annotations.NullMarked;
