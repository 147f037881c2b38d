/** How verification suffers from smaller, darker, turned or compressed photos. */
@NullMarked
package org.kith.engine.evaluate.robustness;

import org.jspecify.annotations.NullMarked;
