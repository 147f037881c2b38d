/** Files made of parts, ISO boxes and TIFF directories: where what lies. Nothing is decoded here. */
@NullMarked
package org.kith.engine.image.container;

import org.jspecify.annotations.NullMarked;
