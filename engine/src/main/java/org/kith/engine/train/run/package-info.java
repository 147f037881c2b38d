/** A training from a folder of people to a network with its card. */
@NullMarked
package org.kith.engine.train.run;

import org.jspecify.annotations.NullMarked;
