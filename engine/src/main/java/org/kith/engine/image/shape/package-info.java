/** Size of a picture as stored, and how it is to be turned. */
@NullMarked
package org.kith.engine.image.shape;

import org.jspecify.annotations.NullMarked;
