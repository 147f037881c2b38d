/** The engine of Kith: knows nothing of windows. Start reading at {@link org.kith.engine.Engine}. */
@NullMarked
package org.kith.engine;

import org.jspecify.annotations.NullMarked;
