package org.kith.engine.convert;

import com.google.flatbuffers.FlatBufferBuilder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.lite.schema.Buffer;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.Operator;
import org.tensorflow.lite.schema.OperatorCode;
import org.tensorflow.lite.schema.SubGraph;
import org.tensorflow.lite.schema.Tensor;
import org.tensorflow.lite.schema.TensorType;

/** Writes TFLite files, operator by operator: a network for a test needs no other program. */
final class TfliteWriter {

    private final FlatBufferBuilder out = new FlatBufferBuilder(1 << 20);
    private final List<Integer> buffers = new ArrayList<>(List.of(Buffer.createBuffer(out, 0)));
    private final List<Integer> tensors = new ArrayList<>();
    private final List<int[]> shapes = new ArrayList<>();
    private final List<Integer> operators = new ArrayList<>();
    private final Map<Byte, Integer> codes = new LinkedHashMap<>();

    FlatBufferBuilder builder() {
        return out;
    }

    int[] shape(int tensor) {
        return shapes.get(tensor);
    }

    /** A tensor that is computed or goes in. */
    int tensor(int... shape) {
        return tensor(TensorType.FLOAT32, 0, shape);
    }

    int constant(float[] values, int... shape) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return tensor(TensorType.FLOAT32, buffer(bytes.array()), shape);
    }

    /** Numbers of 16 bits. */
    int halves(short[] values, int... shape) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(values);
        return tensor(TensorType.FLOAT16, buffer(bytes.array()), shape);
    }

    int integers(int[] values, int... shape) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asIntBuffer().put(values);
        return tensor(TensorType.INT32, buffer(bytes.array()), shape);
    }

    /**
     * Adds an operator.
     *
     * @param options table that was written before; 0 for none
     * @return the tensor that it gives
     */
    int operator(byte builtin, byte optionsType, int options, int[] shape, int... inputs) {
        int result = tensor(shape);
        int code = codes.computeIfAbsent(builtin, key -> codes.size());
        int in = Operator.createInputsVector(out, inputs);
        int results = Operator.createOutputsVector(out, new int[] {result});
        Operator.startOperator(out);
        Operator.addOpcodeIndex(out, code);
        Operator.addInputs(out, in);
        Operator.addOutputs(out, results);
        Operator.addBuiltinOptionsType(out, optionsType);
        Operator.addBuiltinOptions(out, options);
        operators.add(Operator.endOperator(out));
        return result;
    }

    byte[] file(int input, int output) {
        int subgraph = SubGraph.createSubGraph(
                out,
                SubGraph.createTensorsVector(out, array(tensors)),
                SubGraph.createInputsVector(out, new int[] {input}),
                SubGraph.createOutputsVector(out, new int[] {output}),
                SubGraph.createOperatorsVector(out, array(operators)),
                out.createString("main"));
        List<Integer> written = new ArrayList<>();
        codes.keySet().forEach(code -> written.add(OperatorCode.createOperatorCode(out, code, 0, 1)));
        int operatorCodes = Model.createOperatorCodesVector(out, array(written));
        int subgraphs = Model.createSubgraphsVector(out, new int[] {subgraph});
        int allBuffers = Model.createBuffersVector(out, array(buffers));
        Model.startModel(out);
        Model.addVersion(out, 3);
        Model.addOperatorCodes(out, operatorCodes);
        Model.addSubgraphs(out, subgraphs);
        Model.addBuffers(out, allBuffers);
        Model.finishModelBuffer(out, Model.endModel(out));
        return out.sizedByteArray();
    }

    private int tensor(byte type, int buffer, int... shape) {
        int vector = Tensor.createShapeVector(out, shape);
        int name = out.createString("t" + tensors.size());
        Tensor.startTensor(out);
        Tensor.addShape(out, vector);
        Tensor.addType(out, type);
        Tensor.addBuffer(out, buffer);
        Tensor.addName(out, name);
        tensors.add(Tensor.endTensor(out));
        shapes.add(shape);
        return tensors.size() - 1;
    }

    private int buffer(byte[] bytes) {
        out.startVector(1, bytes.length, 16); // TFLite reads floats where they lie
        for (int i = bytes.length - 1; i >= 0; i--) {
            out.addByte(bytes[i]);
        }
        int vector = out.endVector();
        buffers.add(Buffer.createBuffer(out, vector));
        return buffers.size() - 1;
    }

    private static int[] array(List<Integer> numbers) {
        return numbers.stream().mapToInt(i -> i).toArray();
    }
}
