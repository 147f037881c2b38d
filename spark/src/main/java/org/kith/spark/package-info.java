/**
 * The engine on Apache Spark, for archives that one computer reads too long: reading photos into parts and Parquet, and grouping
 * their faces. How it is started: docs/cluster.md.
 *
 * <p>Decisions: docs/decisions/0145.
 */
@NullMarked
package org.kith.spark;

import org.jspecify.annotations.NullMarked;
