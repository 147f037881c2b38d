package org.kith.engine.convert.onnx;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import onnx.Onnx.AttributeProto;
import onnx.Onnx.NodeProto;
import org.kith.engine.convert.layer.Graph;
import org.kith.engine.convert.layer.GraphBuilder;
import org.kith.engine.convert.layer.Layer;
import org.kith.engine.convert.layer.Shape;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.Phrase;

/** One operator of a file while it is read: what goes in, and where its layers go. */
final class OnnxNode {

    private final OnnxFile file;
    private final NodeProto node;
    private final Map<String, Value> values;
    private final GraphBuilder graph;

    OnnxNode(OnnxFile file, NodeProto node, Map<String, Value> values, GraphBuilder graph) {
        this.file = file;
        this.node = node;
        this.values = values;
        this.graph = graph;
    }

    int opset() {
        return file.opset();
    }

    int batch() {
        return file.batch();
    }

    int operands() {
        return node.getInputCount();
    }

    /** Whether an operand that may be left out is there. */
    boolean has(int operand) {
        return operand < operands() && !node.getInput(operand).isEmpty();
    }

    boolean isComputed(int operand) {
        return has(operand) && value(operand) instanceof Tensor;
    }

    /** Whether no operand has to be computed. */
    boolean isConstant() {
        return IntStream.range(0, operands()).noneMatch(this::isComputed);
    }

    /** An operand that is computed. */
    Tensor tensor(int operand) {
        if (value(operand) instanceof Tensor tensor) {
            return tensor;
        }
        throw unsupported(Phrase.of(Unsupported.CONSTANT_OPERAND, operand));
    }

    /** An operand that is a picture as ONNX has it: channels, rows, columns. */
    Tensor picture(int operand) {
        Tensor tensor = tensor(operand);
        require(tensor.rank() == 4, Unsupported.NOT_TWO_DIMENSIONS);
        require(!tensor.channelsLast(), Unsupported.CHANNELS_LAST);
        return tensor;
    }

    Constant constant(int operand) {
        if (value(operand) instanceof Constant constant) {
            return constant;
        }
        throw unsupported(Phrase.of(Unsupported.OPERAND_NOT_CONSTANT, operand));
    }

    /** A constant that says how, not how much. */
    long[] wholes(int operand) {
        Constant constant = constant(operand);
        require(constant.isWhole(), Unsupported.NO_WHOLE_NUMBERS);
        return constant.longs();
    }

    /** A constant of one number. */
    float single(int operand) {
        Constant constant = constant(operand);
        require(constant.size() == 1, Unsupported.MORE_THAN_ONE_BOUND);
        return constant.floats()[0];
    }

    /** A constant for each channel of an operand; a single one counts for all. */
    float[] perChannel(int operand, Tensor of) {
        Constant constant = constant(operand);
        int channels = shape(of).channels();
        float[] values = constant.floats();
        if (values.length == 1) {
            float[] alike = new float[channels];
            Arrays.fill(alike, values[0]);
            return alike;
        }
        int axis = of.channelAxis() - of.rank() + constant.dims().length; // as broadcasting counts: from the last
        require(
                axis >= 0 && constant.dims().length <= of.rank() && constant.dims()[axis] == values.length,
                Unsupported.CONSTANT_PER_PIXEL);
        return values.clone();
    }

    Tensor add(Layer layer, Tensor input) {
        return input.at(add(layer, List.of(input.node())));
    }

    int add(Layer layer, List<Integer> inputs) {
        try {
            return graph.add(layer, inputs);
        } catch (IllegalArgumentException e) {
            throw refusal(e);
        }
    }

    Shape shape(Tensor tensor) {
        return graph.node(tensor.node()).shape();
    }

    Graph.Node graphNode(Tensor tensor) {
        return graph.node(tensor.node());
    }

    int[] dims(Tensor tensor) {
        return tensor.dims(shape(tensor), batch());
    }

    Optional<AttributeProto> attribute(String name) {
        return node.getAttributeList().stream()
                .filter(attribute -> attribute.getName().equals(name))
                .findFirst();
    }

    long whole(String name, long otherwise) {
        return attribute(name).map(AttributeProto::getI).orElse(otherwise);
    }

    float real(String name, float otherwise) {
        return attribute(name).map(AttributeProto::getF).orElse(otherwise);
    }

    String text(String name, String otherwise) {
        return attribute(name).map(attribute -> attribute.getS().toStringUtf8()).orElse(otherwise);
    }

    Optional<long[]> row(String name) {
        return attribute(name).map(attribute -> attribute.getIntsList().stream()
                .mapToLong(Long::longValue)
                .toArray());
    }

    Constant numbers(AttributeProto attribute) {
        return OnnxNumbers.of(attribute.getT(), file.path());
    }

    void require(boolean supported, Unsupported what) {
        if (!supported) {
            throw unsupported(Phrase.of(what));
        }
    }

    EngineException unsupported(Phrase what) {
        return new EngineException(OnnxFault.UNSUPPORTED, operator(), name(), opset(), file.path(), what);
    }

    /** What a layer says of itself, in English. */
    EngineException refusal(IllegalArgumentException e) {
        return new EngineException(
                OnnxFault.UNSUPPORTED, e, operator(), name(), opset(), file.path(), String.valueOf(e.getMessage()));
    }

    EngineException unknown(Iterable<String> known) {
        return new EngineException(
                OnnxFault.UNKNOWN_OPERATOR, file.path(), operator(), name(), opset(), String.join(", ", known));
    }

    /** As the file calls it, with its domain where that is not ONNX's own. */
    String operator() {
        return OnnxFile.isStandard(node.getDomain()) ? node.getOpType() : node.getDomain() + "::" + node.getOpType();
    }

    /** Its name, or where it has none that of its result. */
    String name() {
        return node.getName().isEmpty() && node.getOutputCount() > 0 ? node.getOutput(0) : node.getName();
    }

    private Value value(int operand) {
        if (!has(operand)) {
            throw unsupported(Phrase.of(Unsupported.OPERAND_MISSING, operand));
        }
        String wanted = node.getInput(operand);
        Value value = values.get(wanted);
        if (value == null) {
            value = file.initializer(wanted)
                    .orElseThrow(
                            () -> new EngineException(OnnxFault.NOT_COMPUTED, operator(), name(), file.path(), wanted));
            values.put(wanted, value);
        }
        return value;
    }
}
