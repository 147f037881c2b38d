/**
 * A network from elsewhere to the form the engine runs fast.
 *
 * <p>Decisions: docs/decisions/0011, 0012, 0082, 0088, 0099, 0120.
 */
@NullMarked
package org.kith.engine.convert;

import org.jspecify.annotations.NullMarked;
