package org.kith.engine.convert.tflite;

import static java.util.Map.entry;

import java.util.Map;
import org.kith.engine.convert.layer.Concatenation;
import org.kith.engine.convert.layer.Padding;
import org.kith.engine.convert.layer.Pointwise;
import org.kith.engine.convert.layer.Pooling;
import org.kith.engine.convert.layer.Prelu;
import org.kith.engine.convert.layer.Shape;
import org.kith.engine.convert.layer.ZeroPadding;
import org.kith.engine.convert.mxnet.Weights;
import org.tensorflow.lite.schema.ConcatenationOptions;
import org.tensorflow.lite.schema.Conv2DOptions;
import org.tensorflow.lite.schema.DepthwiseConv2DOptions;
import org.tensorflow.lite.schema.FullyConnectedOptions;
import org.tensorflow.lite.schema.Pool2DOptions;

/** Every TFLite operator that can be converted, by its name in the schema: the place to add one. */
public final class OperatorReaders {

    static final Map<String, OperatorReader> BY_NAME = Map.ofEntries(
            entry("ABS", pointwise(Pointwise.ABSOLUTE)),
            entry("ADD", ArithmeticReaders::addition),
            entry("AVERAGE_POOL_2D", operator -> pooling(operator, Pooling.Kind.AVG)),
            entry("CONCATENATION", OperatorReaders::concatenation),
            entry("CONV_2D", OperatorReaders::convolution),
            entry("DEPTHWISE_CONV_2D", OperatorReaders::depthwise),
            entry("DIV", ArithmeticReaders::division),
            entry("FULLY_CONNECTED", OperatorReaders::fullyConnected),
            entry("L2_NORMALIZATION", VectorReaders::l2Normalization),
            entry("LOGISTIC", pointwise(Pointwise.LOGISTIC)),
            entry("MAXIMUM", ArithmeticReaders::maximum),
            entry("MAX_POOL_2D", operator -> pooling(operator, Pooling.Kind.MAX)),
            entry("MEAN", VectorReaders::mean),
            entry("MUL", ArithmeticReaders::multiplication),
            entry("PAD", OperatorReaders::padding),
            entry("PRELU", OperatorReaders::prelu),
            entry("RELU", pointwise(Pointwise.RELU)),
            entry("RELU6", pointwise(Pointwise.RELU6)),
            entry("RESHAPE", VectorReaders::reshape),
            entry("RSQRT", pointwise(Pointwise.RECIPROCAL_ROOT)),
            entry("SQRT", pointwise(Pointwise.ROOT)),
            entry("SQUARE", pointwise(Pointwise.SQUARE)),
            entry("SQUEEZE", VectorReaders::reshape),
            entry("SUB", ArithmeticReaders::subtraction),
            entry("SUM", VectorReaders::sum));

    private OperatorReaders() {}

    /** Turns one operator of a file into layers. */
    interface OperatorReader {

        /** The node whose values are the operator's output. */
        int read(TfliteOperator operator);
    }

    private static OperatorReader pointwise(Pointwise layer) {
        return operator -> operator.add(layer, operator.node(0));
    }

    private static int convolution(TfliteOperator operator) {
        Conv2DOptions options = (Conv2DOptions) operator.options(new Conv2DOptions());
        operator.require(options.dilationHFactor() == 1 && options.dilationWFactor() == 1, Unsupported.DILATION);
        operator.require(options.strideH() == options.strideW(), Unsupported.STRIDES_THAT_DIFFER);
        int node =
                operator.convolved(outputsLast(operator.constant(1)), options.strideH(), isSame(options.padding()), 1);
        return operator.activated(options.fusedActivationFunction(), node);
    }

    private static int depthwise(TfliteOperator operator) {
        DepthwiseConv2DOptions options = (DepthwiseConv2DOptions) operator.options(new DepthwiseConv2DOptions());
        operator.require(options.dilationHFactor() == 1 && options.dilationWFactor() == 1, Unsupported.DILATION);
        operator.require(options.strideH() == options.strideW(), Unsupported.STRIDES_THAT_DIFFER);
        operator.require(options.depthMultiplier() == 1, Unsupported.DEPTH_MULTIPLIER);
        Weights stored = operator.constant(1); // 1 × rows × columns × channels
        int[] shape = stored.shape();
        Weights weights = new Weights(new int[] {shape[1], shape[2], 1, shape[3]}, stored.values());
        int node = operator.convolved(weights, options.strideH(), isSame(options.padding()), shape[3]);
        return operator.activated(options.fusedActivationFunction(), node);
    }

    /** A convolution whose kernel sees the whole picture. */
    private static int fullyConnected(TfliteOperator operator) {
        FullyConnectedOptions options = (FullyConnectedOptions) operator.options(new FullyConnectedOptions());
        operator.require(options.weightsFormat() == 0, Unsupported.WEIGHTS_IN_ANOTHER_ORDER);
        Weights stored = operator.constant(1); // outputs × inputs
        Shape in = operator.shape(operator.node(0));
        operator.require(stored.shape()[1] == in.size(), Unsupported.WEIGHTS_FOR_OTHER_INPUTS);
        Weights weights = outputsLast(
                new Weights(new int[] {stored.shape()[0], in.height(), in.width(), in.channels()}, stored.values()));
        return operator.activated(options.fusedActivationFunction(), operator.convolved(weights, 1, false, 1));
    }

    private static int pooling(TfliteOperator operator, Pooling.Kind kind) {
        Pool2DOptions options = (Pool2DOptions) operator.options(new Pool2DOptions());
        operator.require(options.strideH() == options.strideW(), Unsupported.STRIDES_THAT_DIFFER);
        int node = operator.node(0);
        int stride = options.strideH();
        Padding padding = isSame(options.padding())
                ? Padding.same(operator.shape(node), options.filterHeight(), options.filterWidth(), stride)
                : Padding.NONE;
        operator.require(stride > 1 || padding.isAlike(), Unsupported.EVEN_WINDOW);
        Pooling layer = new Pooling(kind, options.filterHeight(), options.filterWidth(), stride, padding);
        return operator.activated(options.fusedActivationFunction(), operator.add(layer, node));
    }

    private static int concatenation(TfliteOperator operator) {
        ConcatenationOptions options = (ConcatenationOptions) operator.options(new ConcatenationOptions());
        int last = operator.dimensions(0).length - 1;
        operator.require(options.axis() == -1 || options.axis() == last, Unsupported.ANOTHER_AXIS);
        return operator.activated(
                options.fusedActivationFunction(), operator.add(new Concatenation(), operator.nodes()));
    }

    private static int padding(TfliteOperator operator) {
        int[] zeros = operator.integers(1); // before and after, of batch, rows, columns, channels
        operator.require(
                zeros.length == 8 && zeros[0] + zeros[1] + zeros[6] + zeros[7] == 0, Unsupported.ZEROS_ELSEWHERE);
        return operator.add(new ZeroPadding(new Padding(zeros[2], zeros[3], zeros[4], zeros[5])), operator.node(0));
    }

    private static int prelu(TfliteOperator operator) {
        int node = operator.node(0);
        return operator.add(new Prelu(operator.constantPerChannel(1, node)), node);
    }

    private static boolean isSame(byte padding) {
        return padding == org.tensorflow.lite.schema.Padding.SAME;
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
