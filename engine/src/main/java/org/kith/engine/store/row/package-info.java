/** What the stores give back and take: records of rows. */
@NullMarked
package org.kith.engine.store.row;

import org.jspecify.annotations.NullMarked;
