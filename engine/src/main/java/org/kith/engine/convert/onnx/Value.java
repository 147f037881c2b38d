package org.kith.engine.convert.onnx;

/** What a name of the file stands for. */
sealed interface Value permits Constant, Tensor {}
