package org.kith.engine.convert.onnx;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import onnx.Onnx.GraphProto;
import onnx.Onnx.ModelProto;
import onnx.Onnx.NodeProto;
import onnx.Onnx.OperatorSetIdProto;
import onnx.Onnx.TensorProto;
import onnx.Onnx.TensorShapeProto.Dimension;
import onnx.Onnx.TypeProto;
import onnx.Onnx.ValueInfoProto;
import org.kith.engine.convert.layer.Shape;
import org.kith.engine.fault.EngineException;

/** A network as ONNX stores it, read through the schema's generated classes. */
final class OnnxFile {

    /** Versions of ONNX's operators whose meaning is known here. */
    private static final int FIRST_OPSET = 7;

    private static final int LAST_OPSET = 21;

    private static final int COLOURS = 3;

    /** What is larger is no picture, but a damaged file. */
    private static final int MOST_CHANNELS = 64;

    private static final int MOST_PX = 1 << 14;

    private final Path path;
    private final GraphProto graph;
    private final int opset;
    private final Map<String, TensorProto> initializers = new HashMap<>();
    private final ValueInfoProto input;

    private OnnxFile(Path path, ModelProto model) {
        this.path = path;
        this.graph = model.getGraph();
        this.opset = opset(path, model);
        graph.getInitializerList().forEach(tensor -> initializers.put(tensor.getName(), tensor));
        Set<String> taken = operators().stream()
                .flatMap(node -> node.getInputList().stream())
                .collect(Collectors.toSet());
        // files list constants as inputs too, and what nothing takes any more
        List<ValueInfoProto> inputs = graph.getInputList().stream()
                .filter(value -> taken.contains(value.getName()) && !initializers.containsKey(value.getName()))
                .toList();
        if (inputs.size() != 1) {
            throw new EngineException(OnnxFault.SEVERAL_INPUTS, path, inputs.size());
        }
        this.input = inputs.get(0);
    }

    /**
     * Opens a file.
     *
     * @throws EngineException if it is no network of one input, or of a version that is not read
     */
    static OnnxFile open(Path path) {
        ModelProto model;
        try {
            model = ModelProto.parseFrom(Files.readAllBytes(path));
        } catch (InvalidProtocolBufferException e) {
            throw new EngineException(OnnxFault.NO_NETWORK, e, path);
        } catch (IOException e) {
            throw new EngineException(OnnxFault.NOT_READ, e, path);
        }
        if (model.getGraph().getNodeCount() == 0 || model.getGraph().getOutputCount() == 0) {
            throw new EngineException(OnnxFault.NO_NETWORK, path);
        }
        return new OnnxFile(path, model);
    }

    private static int opset(Path path, ModelProto model) {
        long version = model.getOpsetImportList().stream()
                .filter(set -> isStandard(set.getDomain()))
                .mapToLong(OperatorSetIdProto::getVersion)
                .max()
                .orElse(0);
        if (version < FIRST_OPSET || version > LAST_OPSET) {
            throw new EngineException(OnnxFault.OTHER_OPSET, path, version, FIRST_OPSET, LAST_OPSET);
        }
        return (int) version;
    }

    /** Whether operators of a domain are ONNX's own. */
    static boolean isStandard(String domain) {
        return domain.isEmpty() || domain.equals("ai.onnx");
    }

    Path path() {
        return path;
    }

    int opset() {
        return opset;
    }

    String input() {
        return input.getName();
    }

    List<String> outputs() {
        return graph.getOutputList().stream().map(ValueInfoProto::getName).toList();
    }

    /** The operators that the outputs need, in the file's order: each after those whose results it takes, as ONNX demands. */
    List<NodeProto> operators() {
        Set<String> needed = new HashSet<>(outputs());
        List<NodeProto> operators = new ArrayList<>();
        for (int i = graph.getNodeCount() - 1; i >= 0; i--) {
            NodeProto node = graph.getNode(i);
            if (node.getOutputList().stream().anyMatch(needed::contains)) {
                operators.add(0, node);
                needed.addAll(node.getInputList());
            }
        }
        return operators;
    }

    Optional<Constant> initializer(String name) {
        return Optional.ofNullable(initializers.get(name)).map(tensor -> OnnxNumbers.of(tensor, path));
    }

    /** Pictures that go in together, 1 where the file does not say. */
    int batch() {
        Dimension first = dimension(0);
        return first.hasDimValue() && first.getDimValue() > 0 ? Math.toIntExact(first.getDimValue()) : 1;
    }

    /** Whether the channels of the input are its last dimension. */
    boolean isChannelsLast() {
        return !isColours(dimension(1)) && isColours(dimension(3));
    }

    /**
     * One picture of the input.
     *
     * @param sidePx its rows and columns where the file does not say
     */
    Shape picture(int sidePx) {
        TypeProto.Tensor type = input.getType().getTensorType();
        if (type.getShape().getDimCount() != 4) {
            throw new EngineException(OnnxFault.NO_PICTURE, path, input());
        }
        if (type.getElemType() != TensorProto.DataType.FLOAT_VALUE) {
            throw new EngineException(
                    OnnxFault.INPUT_NOT_FLOAT, path, input(), OnnxNumbers.typeName(type.getElemType()));
        }
        boolean last = isChannelsLast();
        Shape shape = new Shape(
                size(dimension(last ? 1 : 2), sidePx),
                size(dimension(last ? 2 : 3), sidePx),
                size(dimension(last ? 3 : 1), COLOURS));
        if (shape.channels() > MOST_CHANNELS || shape.height() > MOST_PX || shape.width() > MOST_PX) {
            throw new EngineException(OnnxFault.NO_PICTURE, path, input());
        }
        return shape;
    }

    private Dimension dimension(int at) {
        TypeProto.Tensor type = input.getType().getTensorType();
        if (type.getShape().getDimCount() != 4) {
            throw new EngineException(OnnxFault.NO_PICTURE, path, input());
        }
        return type.getShape().getDim(at);
    }

    private static boolean isColours(Dimension dimension) {
        return dimension.getDimValue() == COLOURS;
    }

    private static int size(Dimension dimension, int otherwise) {
        return dimension.hasDimValue() && dimension.getDimValue() > 0
                ? Math.toIntExact(dimension.getDimValue())
                : otherwise;
    }
}
