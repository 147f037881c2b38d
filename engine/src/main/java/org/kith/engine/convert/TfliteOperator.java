package org.kith.engine.convert;

import com.google.flatbuffers.Table;
import java.util.Map;
import org.kith.engine.EngineException;
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
        require(operator.outputsLength() == 1, "more than one output");
        return operator.outputs(0);
    }

    /** The node of an operand that is computed. */
    int node(int operand) {
        Integer node = nodeOfTensor.get(operator.inputs(operand));
        if (node == null) {
            throw unsupported("a constant as operand " + operand);
        }
        return node;
    }

    boolean isConstant(int operand) {
        return file.constant(operator.inputs(operand)).isPresent();
    }

    Weights constant(int operand) {
        return file.constant(operator.inputs(operand))
                .orElseThrow(() -> unsupported("an operand " + operand + " that is not constant"));
    }

    Table options(Table ofType) {
        Table options = operator.builtinOptions(ofType);
        return options == null ? ofType : options;
    }

    int add(Layer layer, Integer... inputs) {
        try {
            return graph.add(layer, inputs);
        } catch (IllegalArgumentException e) {
            throw unsupported(String.valueOf(e.getMessage()));
        }
    }

    /** The node after the activation function that TFLite stores inside the operator before it. */
    int activated(byte activation, int node) {
        return switch (activation) {
            case ActivationFunctionType.NONE -> node;
            case ActivationFunctionType.RELU -> add(Pointwise.RELU, node);
            default -> throw unsupported("the fused activation " + ActivationFunctionType.name(activation));
        };
    }

    Convolution convolution(Weights weights, int stride, byte padding, int groups) {
        require(operator.inputsLength() == 3, "no bias");
        Shape in = graph.node(node(0)).shape();
        return new Convolution(
                weights,
                constant(2).values(),
                stride,
                padding == org.tensorflow.lite.schema.Padding.SAME
                        ? Padding.same(in, weights.shape()[0], weights.shape()[1], stride)
                        : Padding.NONE,
                groups);
    }

    void require(boolean supported, String what) {
        if (!supported) {
            throw unsupported(what);
        }
    }

    private EngineException unsupported(String what) {
        return new EngineException("The operator " + file.name(operator) + " of " + file.path() + " has " + what
                + ", which Kith cannot convert.");
    }
}
