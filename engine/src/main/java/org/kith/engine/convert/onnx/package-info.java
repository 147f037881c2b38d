/**
 * ONNX files to a graph of layers.
 *
 * <p>Decisions: docs/decisions/0082.
 */
@NullMarked
package org.kith.engine.convert.onnx;

import org.jspecify.annotations.NullMarked;
