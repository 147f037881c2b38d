/** Groups of people that the user makes, as a library keeps them. */
@NullMarked
package org.kith.engine.store.circles;

import org.jspecify.annotations.NullMarked;
