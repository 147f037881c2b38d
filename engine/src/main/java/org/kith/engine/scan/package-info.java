/** Folders against the store: what is new, changed, moved, gone. */
@NullMarked
package org.kith.engine.scan;

import org.jspecify.annotations.NullMarked;
