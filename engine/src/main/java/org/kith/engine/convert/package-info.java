/** A network from elsewhere to the form the engine runs fast. */
@NullMarked
package org.kith.engine.convert;

import org.jspecify.annotations.NullMarked;
