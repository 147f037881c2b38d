package org.kith.engine.convert;

import java.util.Map;
import org.tensorflow.lite.schema.AddOptions;
import org.tensorflow.lite.schema.Conv2DOptions;
import org.tensorflow.lite.schema.DepthwiseConv2DOptions;
import org.tensorflow.lite.schema.MulOptions;
import org.tensorflow.lite.schema.SubOptions;

/** Every TFLite operator that can be converted, by its name in the schema: the place to add one. */
final class OperatorReaders {

    static final Map<String, OperatorReader> BY_NAME = Map.of(
            "CONV_2D", OperatorReaders::convolution,
            "DEPTHWISE_CONV_2D", OperatorReaders::depthwise,
            "RELU", operator -> operator.add(Pointwise.RELU, operator.node(0)),
            "ABS", operator -> operator.add(Pointwise.ABSOLUTE, operator.node(0)),
            "ADD", OperatorReaders::addition,
            "SUB", OperatorReaders::subtraction,
            "MUL", OperatorReaders::multiplication,
            "RESHAPE", operator -> operator.add(new Flatten(), operator.node(0)));

    private OperatorReaders() {}

    /** Turns one operator of a file into layers. */
    interface OperatorReader {

        /** The node whose values are the operator's output. */
        int read(TfliteOperator operator);
    }

    private static int convolution(TfliteOperator operator) {
        Conv2DOptions options = (Conv2DOptions) operator.options(new Conv2DOptions());
        operator.require(options.dilationHFactor() == 1 && options.dilationWFactor() == 1, "a dilation");
        operator.require(options.strideH() == options.strideW(), "strides that differ");
        Convolution layer =
                operator.convolution(outputsLast(operator.constant(1)), options.strideH(), options.padding(), 1);
        return operator.activated(options.fusedActivationFunction(), operator.add(layer, operator.node(0)));
    }

    private static int depthwise(TfliteOperator operator) {
        DepthwiseConv2DOptions options = (DepthwiseConv2DOptions) operator.options(new DepthwiseConv2DOptions());
        operator.require(options.dilationHFactor() == 1 && options.dilationWFactor() == 1, "a dilation");
        operator.require(options.strideH() == options.strideW(), "strides that differ");
        operator.require(options.depthMultiplier() == 1, "a depth multiplier");
        Weights stored = operator.constant(1); // 1 × rows × columns × channels
        int[] shape = stored.shape();
        Weights weights = new Weights(new int[] {shape[1], shape[2], 1, shape[3]}, stored.values());
        Convolution layer = operator.convolution(weights, options.strideH(), options.padding(), shape[3]);
        return operator.activated(options.fusedActivationFunction(), operator.add(layer, operator.node(0)));
    }

    private static int addition(TfliteOperator operator) {
        AddOptions options = (AddOptions) operator.options(new AddOptions());
        int sum = operator.add(Pointwise.ADD, operator.node(0), operator.node(1));
        return operator.activated(options.fusedActivationFunction(), sum);
    }

    private static int subtraction(TfliteOperator operator) {
        SubOptions options = (SubOptions) operator.options(new SubOptions());
        int difference = operator.add(Pointwise.SUBTRACT, operator.node(0), operator.node(1));
        return operator.activated(options.fusedActivationFunction(), difference);
    }

    private static int multiplication(TfliteOperator operator) {
        MulOptions options = (MulOptions) operator.options(new MulOptions());
        int constant = operator.isConstant(0) ? 0 : 1;
        int product = operator.add(new Scale(operator.constant(constant).values()), operator.node(1 - constant));
        return operator.activated(options.fusedActivationFunction(), product);
    }

    /** From TFLite's outputs × rows × columns × inputs to rows × columns × inputs × outputs. */
    private static Weights outputsLast(Weights weights) {
        int[] shape = weights.shape();
        int outputs = shape[0];
        int each = weights.values().length / outputs;
        float[] values = new float[weights.values().length];
        for (int o = 0; o < outputs; o++) {
            for (int k = 0; k < each; k++) {
                values[k * outputs + o] = weights.values()[o * each + k];
            }
        }
        return new Weights(new int[] {shape[1], shape[2], shape[3], outputs}, values);
    }
}
