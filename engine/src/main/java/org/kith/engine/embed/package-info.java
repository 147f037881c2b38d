/** Aligned crops to 128 numbers on the unit hypersphere, on DJL with MXNet. */
@NullMarked
package org.kith.engine.embed;

import org.jspecify.annotations.NullMarked;
