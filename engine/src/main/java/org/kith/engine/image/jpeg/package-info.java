/** What stands in a JPEG around its compressed picture. */
@NullMarked
package org.kith.engine.image.jpeg;

import org.jspecify.annotations.NullMarked;
