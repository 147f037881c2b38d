/**
 * Values that travel between the stages: records only, no behaviour that needs a library.
 *
 * <p>Decisions: docs/decisions/0044, 0088, 0103.
 */
@NullMarked
package org.kith.engine.model;

import org.jspecify.annotations.NullMarked;
