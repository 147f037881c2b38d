/**
 * One SQLite file per library: the only package that knows SQL.
 *
 * <p>Decisions: docs/decisions/0020, 0021.
 */
@NullMarked
package org.kith.engine.store;

import org.jspecify.annotations.NullMarked;
