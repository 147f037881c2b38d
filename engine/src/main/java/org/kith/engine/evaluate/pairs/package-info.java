/** Verification: are two photos of one person? */
@NullMarked
package org.kith.engine.evaluate.pairs;

import org.jspecify.annotations.NullMarked;
