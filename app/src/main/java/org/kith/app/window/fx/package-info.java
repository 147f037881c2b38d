/** What all pages of the window share: background work, texts, events of the engine, thumbnails. */
@NullMarked
package org.kith.app.window.fx;

import org.jspecify.annotations.NullMarked;
