/** SQLite itself: the file, its lock, its schema, statements, and how values lie in columns. */
@NullMarked
package org.kith.engine.store.sql;

import org.jspecify.annotations.NullMarked;
