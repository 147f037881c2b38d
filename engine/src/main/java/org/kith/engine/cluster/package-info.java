/** Embeddings to groups of one person each, and the thresholds that decide. */
@NullMarked
package org.kith.engine.cluster;

import org.jspecify.annotations.NullMarked;
