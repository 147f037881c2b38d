/** What libraries of others said, as a library keeps it. */
@NullMarked
package org.kith.engine.store.shares;

import org.jspecify.annotations.NullMarked;
