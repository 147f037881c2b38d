/**
 * MXNet, through DJL: whether it runs here, its native library, the device, and one network as batches of numbers in and out.
 *
 * <p>Decisions: docs/decisions/0010, 0087, 0093, 0096, 0099.
 */
@NullMarked
package org.kith.engine.mxnet;

import org.jspecify.annotations.NullMarked;
