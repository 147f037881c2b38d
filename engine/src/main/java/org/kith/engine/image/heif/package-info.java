/** The table of contents of HEIC and AVIF files. */
@NullMarked
package org.kith.engine.image.heif;

import org.jspecify.annotations.NullMarked;
