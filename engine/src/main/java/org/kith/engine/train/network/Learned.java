package org.kith.engine.train.network;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;

/**
 * Numbers of a network that training changes.
 *
 * @param name in the symbol and in the parameter file
 */
record Learned(String name, Shape shape, Parameter.Type type) {

    /** Whether a gradient changes them; the moving averages of a batch normalisation are only kept. */
    boolean byGradient() {
        return type != Parameter.Type.RUNNING_MEAN && type != Parameter.Type.RUNNING_VAR;
    }

    /** How many parameters that are, as papers count them. */
    long parameters() {
        return byGradient() ? shape.size() : 0;
    }
}
