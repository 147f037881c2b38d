/** The stages wired together: one photo, one transaction. */
@NullMarked
package org.kith.engine.index;

import org.jspecify.annotations.NullMarked;
