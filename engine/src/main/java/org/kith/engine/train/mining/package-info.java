/** Which triplets of a batch are learned from: plain Java over a matrix of distances. */
@NullMarked
package org.kith.engine.train.mining;

import org.jspecify.annotations.NullMarked;
