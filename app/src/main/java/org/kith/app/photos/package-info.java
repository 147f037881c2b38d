/** The grid of photos, and the page of one of them. */
@NullMarked
package org.kith.app.photos;

import org.jspecify.annotations.NullMarked;
