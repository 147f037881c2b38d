package org.kith.engine.convert.tflite;

import java.util.Arrays;
import org.kith.engine.convert.layer.AtLeast;
import org.kith.engine.convert.layer.Broadcast;
import org.kith.engine.convert.layer.Layer;
import org.kith.engine.convert.layer.Offset;
import org.kith.engine.convert.layer.Pointwise;
import org.kith.engine.convert.layer.Scale;
import org.tensorflow.lite.schema.AddOptions;
import org.tensorflow.lite.schema.DivOptions;
import org.tensorflow.lite.schema.MulOptions;
import org.tensorflow.lite.schema.SubOptions;

/** The TFLite operators of two operands, of which one may be constant. */
final class ArithmeticReaders {

    private ArithmeticReaders() {}

    static int addition(TfliteOperator operator) {
        AddOptions options = (AddOptions) operator.options(new AddOptions());
        return operator.activated(options.fusedActivationFunction(), sum(operator));
    }

    static int subtraction(TfliteOperator operator) {
        SubOptions options = (SubOptions) operator.options(new SubOptions());
        return operator.activated(options.fusedActivationFunction(), difference(operator));
    }

    static int multiplication(TfliteOperator operator) {
        MulOptions options = (MulOptions) operator.options(new MulOptions());
        return operator.activated(options.fusedActivationFunction(), product(operator));
    }

    static int division(TfliteOperator operator) {
        DivOptions options = (DivOptions) operator.options(new DivOptions());
        return operator.activated(options.fusedActivationFunction(), quotient(operator));
    }

    /** With a constant only: a bound below a square root. */
    static int maximum(TfliteOperator operator) {
        int computed = computed(operator);
        float[] bound = operator.constant(1 - computed).values();
        operator.require(bound.length == 1, Unsupported.MORE_THAN_ONE_BOUND);
        return operator.add(new AtLeast(bound[0]), operator.node(computed));
    }

    private static int sum(TfliteOperator operator) {
        if (bothComputed(operator)) {
            return two(operator, Pointwise.ADD, Broadcast.ADD);
        }
        int computed = computed(operator);
        int node = operator.node(computed);
        return operator.add(new Offset(operator.constantPerChannel(1 - computed, node)), node);
    }

    private static int difference(TfliteOperator operator) {
        if (bothComputed(operator)) {
            return two(operator, Pointwise.SUBTRACT, Broadcast.SUBTRACT);
        }
        int computed = computed(operator);
        int node = operator.node(computed);
        float[] constants = operator.constantPerChannel(1 - computed, node);
        float[] negative = new float[constants.length];
        if (computed == 0) {
            for (int c = 0; c < constants.length; c++) {
                negative[c] = -constants[c];
            }
            return operator.add(new Offset(negative), node);
        }
        Arrays.fill(negative, -1);
        return operator.add(new Offset(constants), operator.add(new Scale(negative), node));
    }

    private static int product(TfliteOperator operator) {
        if (bothComputed(operator)) {
            int first = operator.node(0);
            return first == operator.node(1)
                    ? operator.add(Pointwise.SQUARE, first)
                    : operator.add(Broadcast.MULTIPLY, first, operator.node(1));
        }
        int computed = computed(operator);
        int node = operator.node(computed);
        return operator.add(new Scale(operator.constantPerChannel(1 - computed, node)), node);
    }

    private static int quotient(TfliteOperator operator) {
        if (bothComputed(operator)) {
            return operator.add(Broadcast.DIVIDE, operator.node(0), operator.node(1));
        }
        operator.require(operator.isComputed(0), Unsupported.CONSTANT_DIVIDED);
        int node = operator.node(0);
        float[] factors = operator.constantPerChannel(1, node);
        for (int c = 0; c < factors.length; c++) {
            factors[c] = 1 / factors[c];
        }
        return operator.add(new Scale(factors), node);
    }

    private static int two(TfliteOperator operator, Pointwise alike, Broadcast otherwise) {
        int first = operator.node(0);
        int second = operator.node(1);
        Layer layer = operator.shape(first).equals(operator.shape(second)) ? alike : otherwise;
        return operator.add(layer, first, second);
    }

    private static boolean bothComputed(TfliteOperator operator) {
        return operator.isComputed(0) && operator.isComputed(1);
    }

    private static int computed(TfliteOperator operator) {
        return operator.isComputed(0) ? 0 : 1;
    }
}
