/** TensorFlow Lite's files to a graph of layers. */
@NullMarked
package org.kith.engine.convert.tflite;

import org.jspecify.annotations.NullMarked;
