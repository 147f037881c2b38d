/**
 * The int8 form of a network: ranges of its layers found with samples, and MXNet's rewriting with them.
 *
 * <p>Decisions: docs/decisions/0087.
 */
@NullMarked
package org.kith.engine.convert.int8;

import org.jspecify.annotations.NullMarked;
