/**
 * The textbook methods that the program's own grouping is compared with; one of them a user may choose.
 *
 * <p>Decisions: docs/decisions/0003.
 */
@NullMarked
package org.kith.engine.cluster.compare;

import org.jspecify.annotations.NullMarked;
