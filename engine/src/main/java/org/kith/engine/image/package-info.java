/** Files to upright pixels: format by content, orientation applied here and nowhere else, metadata. */
@NullMarked
package org.kith.engine.image;

import org.jspecify.annotations.NullMarked;
