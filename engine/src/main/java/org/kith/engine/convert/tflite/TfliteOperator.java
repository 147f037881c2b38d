package org.kith.engine.convert.tflite;

import com.google.flatbuffers.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.kith.engine.convert.layer.Convolution;
import org.kith.engine.convert.layer.GraphBuilder;
import org.kith.engine.convert.layer.Layer;
import org.kith.engine.convert.layer.Padding;
import org.kith.engine.convert.layer.Pointwise;
import org.kith.engine.convert.layer.Shape;
import org.kith.engine.convert.layer.ZeroPadding;
import org.kith.engine.convert.mxnet.Weights;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.Phrase;
import org.tensorflow.lite.schema.ActivationFunctionType;
import org.tensorflow.lite.schema.Operator;

/** One operator of a file while it is read: what goes in, and where its layers go. */
final class TfliteOperator {

    private final TfliteFile file;
    private final Operator operator;
    private final Map<Integer, Integer> nodeOfTensor;
    private final GraphBuilder graph;

    TfliteOperator(TfliteFile file, Operator operator, Map<Integer, Integer> nodeOfTensor, GraphBuilder graph) {
        this.file = file;
        this.operator = operator;
        this.nodeOfTensor = nodeOfTensor;
        this.graph = graph;
    }

    int output() {
        require(operator.outputsLength() == 1, Unsupported.MORE_THAN_ONE_OUTPUT);
        return operator.outputs(0);
    }

    /** The node of an operand that is computed. */
    int node(int operand) {
        Integer node = nodeOfTensor.get(operator.inputs(operand));
        if (node == null) {
            throw unsupported(Phrase.of(Unsupported.CONSTANT_OPERAND, operand));
        }
        return node;
    }

    Weights constant(int operand) {
        return file.constant(operator.inputs(operand))
                .orElseThrow(() -> unsupported(Phrase.of(Unsupported.OPERAND_NOT_CONSTANT, operand)));
    }

    Table options(Table ofType) {
        Table options = operator.builtinOptions(ofType);
        return options == null ? ofType : options;
    }

    int add(Layer layer, Integer... inputs) {
        return add(layer, List.of(inputs));
    }

    int add(Layer layer, List<Integer> inputs) {
        try {
            return graph.add(layer, inputs);
        } catch (IllegalArgumentException e) {
            throw unsupported(String.valueOf(e.getMessage()));
        }
    }

    boolean isComputed(int operand) {
        return nodeOfTensor.containsKey(operator.inputs(operand));
    }

    /** All operands, computed ones all of them. */
    List<Integer> nodes() {
        return IntStream.range(0, operator.inputsLength())
                .map(this::node)
                .boxed()
                .toList();
    }

    Shape shape(int node) {
        return graph.node(node).shape();
    }

    int[] integers(int operand) {
        return file.integers(operator.inputs(operand));
    }

    /** Of an operand, the batch first. */
    int[] dimensions(int operand) {
        return file.shape(operator.inputs(operand));
    }

    int[] outputDimensions() {
        return file.shape(output());
    }

    /** A constant for each channel of a node; a single one counts for all. */
    float[] constantPerChannel(int operand, int node) {
        Weights weights = constant(operand);
        int channels = shape(node).channels();
        float[] values = weights.values().clone();
        if (values.length == 1) {
            values = new float[channels];
            Arrays.fill(values, weights.values()[0]);
        }
        int[] shape = weights.shape();
        require(
                shape.length == 0 || shape[shape.length - 1] == weights.values().length,
                Unsupported.CONSTANT_PER_PIXEL);
        return values;
    }

    /** The node after the activation function that TFLite stores inside the operator before it. */
    int activated(byte activation, int node) {
        return switch (activation) {
            case ActivationFunctionType.NONE -> node;
            case ActivationFunctionType.RELU -> add(Pointwise.RELU, node);
            case ActivationFunctionType.RELU6 -> add(Pointwise.RELU6, node);
            default ->
                throw unsupported(Phrase.of(Unsupported.FUSED_ACTIVATION, ActivationFunctionType.name(activation)));
        };
    }

    /** Adds a convolution of operand 0; the zeros that were put around it before become its own. */
    int convolved(Weights weights, int stride, boolean same, int groups) {
        int input = node(0);
        Padding padding =
                same ? Padding.same(shape(input), weights.shape()[0], weights.shape()[1], stride) : Padding.NONE;
        if (!same
                && graph.node(input).layer() instanceof ZeroPadding zeros
                && zeros.padding().growsTowardsTheEnd()) {
            padding = zeros.padding();
            input = graph.node(input).inputs().get(0);
        }
        return add(new Convolution(weights, bias(weights.shape()[3]), stride, padding, groups), input);
    }

    /** Operand 2, or zeros if it is left out. */
    float[] bias(int outputs) {
        return operator.inputsLength() == 3 && operator.inputs(2) >= 0
                ? constant(2).values()
                : new float[outputs];
    }

    void require(boolean supported, Unsupported what) {
        if (!supported) {
            throw unsupported(Phrase.of(what));
        }
    }

    /** @param what a phrase, or what the layer itself says, in English */
    private EngineException unsupported(Object what) {
        return new EngineException(TfliteFault.UNSUPPORTED, file.name(operator), file.path(), what);
    }
}
