package org.kith.engine.convert;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import onnx.Onnx.AttributeProto;
import onnx.Onnx.GraphProto;
import onnx.Onnx.ModelProto;
import onnx.Onnx.NodeProto;
import onnx.Onnx.OperatorSetIdProto;
import onnx.Onnx.TensorProto;
import onnx.Onnx.TensorShapeProto;
import onnx.Onnx.TypeProto;
import onnx.Onnx.ValueInfoProto;

/** Writes small ONNX networks of random numbers. */
public final class OnnxLayers {

    /** In which axes became operands of Squeeze, Unsqueeze and ReduceSum. */
    private static final int AXES_AS_OPERAND = 13;

    private final Random random;
    private final int opset;
    private final GraphProto.Builder graph = GraphProto.newBuilder().setName("test");

    public OnnxLayers(Random random, int opset) {
        this.random = random;
        this.opset = opset;
    }

    public int opset() {
        return opset;
    }

    /** The input; a side of 0 is left open. */
    public String input(int... dims) {
        return input("picture", dims);
    }

    public String input(String name, int... dims) {
        graph.addInput(value(name, dims));
        return name;
    }

    /** Adds an operator. */
    public String add(String type, List<String> inputs, AttributeProto... attributes) {
        String output = "t" + graph.getNodeCount();
        graph.addNode(NodeProto.newBuilder()
                .setOpType(type)
                .setName("n" + graph.getNodeCount())
                .addAllInput(inputs)
                .addOutput(output)
                .addAllAttribute(Arrays.asList(attributes)));
        return output;
    }

    public String add(String type, String input, AttributeProto... attributes) {
        return add(type, List.of(input), attributes);
    }

    /** Adds an operator whose axes are an attribute or an operand, by version. */
    public String axes(String type, int operandSince, String input, long axis, AttributeProto... attributes) {
        return opset >= operandSince
                ? add(type, List.of(input, wholes(axis)), attributes)
                : add(
                        type,
                        List.of(input),
                        Stream.concat(Stream.of(ints("axes", axis)), Arrays.stream(attributes))
                                .toArray(AttributeProto[]::new));
    }

    public String unsqueeze(String input, long axis) {
        return axes("Unsqueeze", AXES_AS_OPERAND, input, axis);
    }

    public String reals(int[] dims, float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            bytes.putFloat(value);
        }
        return constant(TensorProto.DataType.FLOAT, dims, bytes.array());
    }

    public String wholes(long... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (long value : values) {
            bytes.putLong(value);
        }
        return constant(TensorProto.DataType.INT64, new int[] {values.length}, bytes.array());
    }

    /** Random numbers, about as large as a layer of that shape should have. */
    public String random(int... dims) {
        int size = Arrays.stream(dims).reduce(1, Math::multiplyExact);
        return reals(dims, TestLayers.numbers(random, size, 1 / Math.sqrt((double) size / dims[0])));
    }

    /** Random numbers from 0.5 to 1.5. */
    public String positive(int... dims) {
        float[] values = new float[Arrays.stream(dims).reduce(1, Math::multiplyExact)];
        for (int i = 0; i < values.length; i++) {
            values[i] = 0.5f + random.nextFloat();
        }
        return reals(dims, values);
    }

    public String bytes(int... dims) {
        byte[] values = new byte[Arrays.stream(dims).reduce(1, Math::multiplyExact)];
        random.nextBytes(values);
        return constant(TensorProto.DataType.INT8, dims, values);
    }

    public String constant(TensorProto.DataType type, int[] dims, byte[] raw) {
        String name = "c" + graph.getInitializerCount();
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setName(name)
                .setDataType(type.getNumber())
                .setRawData(ByteString.copyFrom(raw));
        Arrays.stream(dims).forEach(tensor::addDims);
        graph.addInitializer(tensor);
        return name;
    }

    /** The file, whose outputs are these. */
    public byte[] file(String... outputs) {
        return model(outputs).toByteArray();
    }

    public ModelProto model(String... outputs) {
        for (String output : outputs) {
            graph.addOutput(value(output));
        }
        return ModelProto.newBuilder()
                .setIrVersion(opset > 15 ? 10 : 4)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(opset))
                .setGraph(graph)
                .build();
    }

    public static AttributeProto integer(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    public static AttributeProto ints(String name, long... values) {
        AttributeProto.Builder attribute =
                AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INTS);
        Arrays.stream(values).forEach(attribute::addInts);
        return attribute.build();
    }

    public static AttributeProto real(String name, float value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.FLOAT)
                .setF(value)
                .build();
    }

    public static AttributeProto text(String name, String value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.STRING)
                .setS(ByteString.copyFromUtf8(value))
                .build();
    }

    /** The same input or output of another type. */
    public static ValueInfoProto ofType(ValueInfoProto value, TensorProto.DataType type) {
        TypeProto.Tensor tensor = value.getType().getTensorType().toBuilder()
                .setElemType(type.getNumber())
                .build();
        return value.toBuilder()
                .setType(TypeProto.newBuilder().setTensorType(tensor))
                .build();
    }

    private static ValueInfoProto value(String name, int... dims) {
        TypeProto.Tensor.Builder tensor = TypeProto.Tensor.newBuilder().setElemType(TensorProto.DataType.FLOAT_VALUE);
        if (dims.length > 0) {
            TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
            for (int dim : dims) {
                TensorShapeProto.Dimension.Builder side = TensorShapeProto.Dimension.newBuilder();
                shape.addDim(dim == 0 ? side.setDimParam("any") : side.setDimValue(dim));
            }
            tensor.setShape(shape);
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder().setTensorType(tensor))
                .build();
    }
}
