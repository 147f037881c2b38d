/** One SQLite file per library: the only package that knows SQL. */
@NullMarked
package org.kith.engine.store;

import org.jspecify.annotations.NullMarked;
