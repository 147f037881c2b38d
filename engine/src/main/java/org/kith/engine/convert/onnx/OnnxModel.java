package org.kith.engine.convert.onnx;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import onnx.Onnx.AttributeProto;
import onnx.Onnx.AttributeProto.AttributeType;
import onnx.Onnx.GraphProto;
import onnx.Onnx.ModelProto;
import onnx.Onnx.NodeProto;
import onnx.Onnx.OperatorSetIdProto;
import onnx.Onnx.TensorProto;
import onnx.Onnx.TensorProto.DataType;
import onnx.Onnx.TensorShapeProto;
import onnx.Onnx.TypeProto;
import onnx.Onnx.ValueInfoProto;

/** An ONNX file while it is written; names are made from places. The same calls give the same bytes. */
final class OnnxModel {

    /** The version whose operators OpenCV 4.9 reads all of: axes are still attributes. */
    static final int OPSET = 11;

    private static final int IR_VERSION = 6; // of the same time

    /** Attributes of one number; all others are rows. */
    private static final Set<String> SINGLE = Set.of("axis", "count_include_pad", "group", "keepdims");

    private final GraphProto.Builder graph = GraphProto.newBuilder().setName("kith");

    /** What comes from outside. */
    String input(int... dims) {
        graph.addInput(described("data", dims));
        return "data";
    }

    /** Names an output. */
    void output(String name, int... dims) {
        graph.addOutput(described(name, dims));
    }

    String reals(int[] dims, float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return constant(DataType.FLOAT, dims, bytes.array());
    }

    String real(float value) {
        return reals(new int[0], new float[] {value});
    }

    String wholes(long... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(values);
        return constant(DataType.INT64, new int[] {values.length}, bytes.array());
    }

    String operator(String type, List<String> inputs) {
        return operator(type, inputs, Map.of());
    }

    /**
     * What is computed.
     *
     * @param attributes whole numbers, one or a row
     * @return the name of its result
     */
    String operator(String type, List<String> inputs, Map<String, long[]> attributes) {
        String name = type.toLowerCase(Locale.ROOT) + graph.getNodeCount();
        NodeProto.Builder node = NodeProto.newBuilder()
                .setOpType(type)
                .setName(name)
                .addAllInput(inputs)
                .addOutput(name);
        new TreeMap<>(attributes).forEach((key, value) -> node.addAttribute(attribute(key, value)));
        graph.addNode(node);
        return name;
    }

    byte[] toBytes() {
        return ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("Kith")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPSET))
                .setGraph(graph)
                .build()
                .toByteArray();
    }

    private String constant(DataType type, int[] dims, byte[] raw) {
        String name = "c" + graph.getInitializerCount();
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setName(name)
                .setDataType(type.getNumber())
                .setRawData(ByteString.copyFrom(raw));
        Arrays.stream(dims).forEach(tensor::addDims);
        graph.addInitializer(tensor);
        return name;
    }

    private static AttributeProto attribute(String name, long[] value) {
        AttributeProto.Builder attribute = AttributeProto.newBuilder().setName(name);
        if (SINGLE.contains(name)) {
            return attribute.setType(AttributeType.INT).setI(value[0]).build();
        }
        attribute.setType(AttributeType.INTS);
        Arrays.stream(value).forEach(attribute::addInts);
        return attribute.build();
    }

    private static ValueInfoProto described(String name, int... dims) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        for (int dim : dims) {
            shape.addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(dim));
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(DataType.FLOAT_VALUE)
                                .setShape(shape)))
                .build();
    }
}
