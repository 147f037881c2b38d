/** How far the program sees which of the names are wrong that other programs wrote. */
@NullMarked
package org.kith.engine.evaluate.tags;

import org.jspecify.annotations.NullMarked;
