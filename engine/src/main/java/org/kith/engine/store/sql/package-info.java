/**
 * SQLite itself: the file, its lock, its schema, statements, and how values lie in columns.
 *
 * <p>Decisions: docs/decisions/0040, 0044, 0088, 0102, 0103, 0113, 0114, 0116.
 */
@NullMarked
package org.kith.engine.store.sql;

import org.jspecify.annotations.NullMarked;
