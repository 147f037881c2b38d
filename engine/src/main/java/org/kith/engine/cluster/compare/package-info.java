/** The textbook methods that the program's own grouping is compared with; one of them a user may choose. */
@NullMarked
package org.kith.engine.cluster.compare;

import org.jspecify.annotations.NullMarked;
