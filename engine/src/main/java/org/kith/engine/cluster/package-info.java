/**
 * Embeddings to groups of one person each, and the thresholds that decide.
 *
 * <p>Decisions: docs/decisions/0060, 0094, 0145.
 */
@NullMarked
package org.kith.engine.cluster;

import org.jspecify.annotations.NullMarked;
