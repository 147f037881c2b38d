/** The grid of photos, and the page of one of them. */
@NullMarked
package org.kith.app.window.photos;

import org.jspecify.annotations.NullMarked;
