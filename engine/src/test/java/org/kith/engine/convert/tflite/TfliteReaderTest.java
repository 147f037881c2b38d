package org.kith.engine.convert.tflite;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.fault.EngineException;
import org.tensorflow.lite.schema.Buffer;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.Operator;
import org.tensorflow.lite.schema.OperatorCode;
import org.tensorflow.lite.schema.SubGraph;
import org.tensorflow.lite.schema.Tensor;
import org.tensorflow.lite.schema.TensorType;

final class TfliteReaderTest {

    private final Path folder;

    TfliteReaderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void anOperatorNobodyCanConvertIsNamed() throws IOException {
        Path file = Files.write(folder.resolve("net.tflite"), network(BuiltinOperator.SOFTMAX, TensorType.FLOAT32));

        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> TfliteReader.read(file))
                .withMessage(
                        "The network " + file + " uses the operator SOFTMAX, which Kith cannot convert. It converts"
                                + " ABS, ADD, AVERAGE_POOL_2D, CONCATENATION, CONV_2D, DEPTHWISE_CONV_2D, DIV,"
                                + " FULLY_CONNECTED, L2_NORMALIZATION, LOGISTIC, MAXIMUM, MAX_POOL_2D, MEAN, MUL, PAD, PRELU,"
                                + " RELU, RELU6, RESHAPE, RSQRT, SQRT, SQUARE, SQUEEZE, SUB, SUM.");
    }

    @Test
    void aKnownOperatorUsedInAnUnknownWayIsNamed() throws IOException {
        Path file = Files.write(folder.resolve("net.tflite"), network(BuiltinOperator.RESHAPE, TensorType.FLOAT32));

        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> TfliteReader.read(file))
                .withMessage(
                        "The operator RESHAPE of " + file
                                + " has a picture of 4 × 4 made a vector, where only 1 × 1 is known, which Kith cannot convert.");
    }

    @Test
    void aFileOfAnotherKindIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("net.tflite"), "This is a letter, not a network.");

        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> TfliteReader.read(file))
                .withMessage(file + " is not a TensorFlow Lite network: give a .tflite file.");
    }

    @Test
    void aMissingFileIsNamed() {
        Path file = folder.resolve("none.tflite");

        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> TfliteReader.read(file))
                .withMessage("The network " + file + " cannot be read: check its path and permissions.");
    }

    /** One operator on a 4 × 4 picture of 3 channels. */
    private static byte[] network(byte builtinOperator, byte type) {
        FlatBufferBuilder out = new FlatBufferBuilder();
        int shape = Tensor.createShapeVector(out, new int[] {1, 4, 4, 3});
        int[] tensors = {tensor(out, shape, type), tensor(out, shape, type)};
        int operator = operator(out);
        int subgraph = SubGraph.createSubGraph(
                out,
                SubGraph.createTensorsVector(out, tensors),
                SubGraph.createInputsVector(out, new int[] {0}),
                SubGraph.createOutputsVector(out, new int[] {1}),
                SubGraph.createOperatorsVector(out, new int[] {operator}),
                out.createString("main"));
        int code = OperatorCode.createOperatorCode(out, builtinOperator, 0, 1);
        int codes = Model.createOperatorCodesVector(out, new int[] {code});
        int subgraphs = Model.createSubgraphsVector(out, new int[] {subgraph});
        int buffers = Model.createBuffersVector(out, new int[] {Buffer.createBuffer(out, 0)});
        Model.startModel(out);
        Model.addVersion(out, 3);
        Model.addOperatorCodes(out, codes);
        Model.addSubgraphs(out, subgraphs);
        Model.addBuffers(out, buffers);
        Model.finishModelBuffer(out, Model.endModel(out));
        return out.sizedByteArray();
    }

    private static int tensor(FlatBufferBuilder out, int shape, byte type) {
        Tensor.startTensor(out);
        Tensor.addShape(out, shape);
        Tensor.addType(out, type);
        Tensor.addBuffer(out, 0);
        return Tensor.endTensor(out);
    }

    private static int operator(FlatBufferBuilder out) {
        int inputs = Operator.createInputsVector(out, new int[] {0});
        int outputs = Operator.createOutputsVector(out, new int[] {1});
        Operator.startOperator(out);
        Operator.addOpcodeIndex(out, 0);
        Operator.addInputs(out, inputs);
        Operator.addOutputs(out, outputs);
        return Operator.endOperator(out);
    }
}
