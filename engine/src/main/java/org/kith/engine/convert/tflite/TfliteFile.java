package org.kith.engine.convert.tflite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kith.engine.convert.layer.HalfFloats;
import org.kith.engine.convert.layer.Shape;
import org.kith.engine.convert.mxnet.Weights;
import org.kith.engine.fault.EngineException;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.Operator;
import org.tensorflow.lite.schema.SubGraph;
import org.tensorflow.lite.schema.Tensor;
import org.tensorflow.lite.schema.TensorType;

/** A network as TensorFlow Lite stores it, read through the schema's generated classes. */
final class TfliteFile {

    private final Path path;
    private final Model model;
    private final SubGraph network;

    /** Where the numbers of a constant lie that the file stores with half the bits and widens first. */
    private final Map<Integer, Integer> widened = new HashMap<>();

    private TfliteFile(Path path, Model model) {
        this.path = path;
        this.model = model;
        this.network = model.subgraphs(0);
        for (int i = 0; i < operators(); i++) {
            Operator operator = operator(i);
            if (name(operator).equals("DEQUANTIZE") && isHalfConstant(operator.inputs(0))) {
                widened.put(operator.outputs(0), operator.inputs(0));
            }
        }
    }

    /**
     * Opens a file with one network in it, one input and one output.
     *
     * @throws EngineException if it is not such a file
     */
    static TfliteFile open(Path path) {
        ByteBuffer bytes;
        try {
            bytes = ByteBuffer.wrap(Files.readAllBytes(path)).order(ByteOrder.LITTLE_ENDIAN);
        } catch (IOException e) {
            throw new EngineException(TfliteFault.NOT_READ, e, path);
        }
        if (bytes.limit() < 8 || !Model.ModelBufferHasIdentifier(bytes)) {
            throw new EngineException(TfliteFault.NO_NETWORK, path);
        }
        Model model = Model.getRootAsModel(bytes);
        if (model.subgraphsLength() != 1
                || model.subgraphs(0).inputsLength() != 1
                || model.subgraphs(0).outputsLength() != 1) {
            throw new EngineException(TfliteFault.MORE_THAN_ONE, path);
        }
        return new TfliteFile(path, model);
    }

    Path path() {
        return path;
    }

    int operators() {
        return network.operatorsLength();
    }

    Operator operator(int at) {
        return network.operators(at);
    }

    /** The schema's name, such as {@code CONV_2D}. */
    String name(Operator operator) {
        return BuiltinOperator.name(
                model.operatorCodes((int) operator.opcodeIndex()).builtinCode());
    }

    /** The tensor that goes in. */
    int input() {
        return network.inputs(0);
    }

    int output() {
        return network.outputs(0);
    }

    /** One picture of a tensor: the first dimension, the batch, is left out. */
    Shape picture(int tensor) {
        int[] shape = shape(network.tensors(tensor));
        if (shape.length != 4) {
            throw new EngineException(TfliteFault.NO_PICTURE, path);
        }
        if (network.tensors(tensor).type() != TensorType.FLOAT32) {
            throw new EngineException(
                    TfliteFault.INPUT_QUANTISED,
                    path,
                    TensorType.name(network.tensors(tensor).type()));
        }
        return new Shape(shape[1], shape[2], shape[3]);
    }

    /** The numbers of a tensor that is constant. */
    Optional<Weights> constant(int tensor) {
        Tensor found = network.tensors(widened.getOrDefault(tensor, tensor));
        ByteBuffer data = model.buffers((int) found.buffer()).dataAsByteBuffer();
        if (data == null) {
            return Optional.empty();
        }
        if (found.type() == TensorType.FLOAT16) {
            return Optional.of(new Weights(shape(found), HalfFloats.read(data)));
        }
        if (found.type() != TensorType.FLOAT32) {
            throw new EngineException(
                    TfliteFault.CONSTANT_QUANTISED, found.name(), path, TensorType.name(found.type()));
        }
        float[] values = new float[data.remaining() / Float.BYTES];
        data.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return Optional.of(new Weights(shape(found), values));
    }

    /** Constants that say how, not how much: axes, paddings. */
    int[] integers(int tensor) {
        Tensor found = network.tensors(tensor);
        ByteBuffer data = model.buffers((int) found.buffer()).dataAsByteBuffer();
        if (data == null || found.type() != TensorType.INT32) {
            throw new EngineException(TfliteFault.NOT_CONSTANT, found.name(), path);
        }
        int[] values = new int[data.remaining() / Integer.BYTES];
        data.order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(values);
        return values;
    }

    /** All dimensions of a tensor, the batch first. */
    int[] shape(int tensor) {
        return shape(network.tensors(tensor));
    }

    /** Whether an operator only widens a constant, which {@link #constant} does too. */
    boolean isWidening(Operator operator) {
        return widened.containsKey(operator.outputs(0));
    }

    private boolean isHalfConstant(int tensor) {
        Tensor found = network.tensors(tensor);
        return found.type() == TensorType.FLOAT16
                && model.buffers((int) found.buffer()).dataLength() > 0;
    }

    private static int[] shape(Tensor tensor) {
        return IntStream.range(0, tensor.shapeLength()).map(tensor::shape).toArray();
    }
}
