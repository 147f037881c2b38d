package org.kith.engine.convert.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.ToLongFunction;
import onnx.Onnx.TensorProto;
import onnx.Onnx.TensorProto.DataType;
import org.kith.engine.convert.layer.HalfFloats;
import org.kith.engine.fault.EngineException;

/** The numbers of a file's tensors, in each of the forms that ONNX stores them in. */
final class OnnxNumbers {

    private OnnxNumbers() {}

    /**
     * Reads a tensor.
     *
     * @throws EngineException if it is of a type that is not read, or has not as many numbers as its dimensions say
     */
    static Constant of(TensorProto tensor, Path file) {
        if (tensor.getDataLocation() == TensorProto.DataLocation.EXTERNAL) {
            throw new EngineException(OnnxFault.NUMBERS_ELSEWHERE, file, tensor.getName());
        }
        try {
            return constant(
                    tensor,
                    tensor.getDimsList().stream().mapToInt(Math::toIntExact).toArray());
        } catch (UnsupportedOperationException e) {
            throw new EngineException(OnnxFault.OTHER_NUMBERS, e, file, tensor.getName(), e.getMessage());
        } catch (RuntimeException e) {
            throw new EngineException(OnnxFault.NUMBERS_MISSING, e, file, tensor.getName());
        }
    }

    /** The schema's name for a type, or its number if the schema has none. */
    static String typeName(int type) {
        DataType known = DataType.forNumber(type);
        return known == null ? Integer.toString(type) : known.name();
    }

    private static Constant constant(TensorProto tensor, int[] dims) {
        DataType type = DataType.forNumber(tensor.getDataType());
        if (type == null || tensor.getStringDataCount() > 0) {
            throw new UnsupportedOperationException(typeName(tensor.getDataType()));
        }
        return switch (type) {
            case FLOAT -> Constant.of(dims, floats(tensor));
            case DOUBLE -> Constant.of(dims, doubles(tensor));
            case FLOAT16 -> Constant.of(dims, halves(tensor));
            case INT64 -> Constant.of(dims, wholes(tensor, Long.BYTES, ByteBuffer::getLong, tensor.getInt64DataList()));
            case INT32 ->
                Constant.of(dims, wholes(tensor, Integer.BYTES, ByteBuffer::getInt, tensor.getInt32DataList()));
            case INT16 ->
                Constant.of(dims, wholes(tensor, Short.BYTES, ByteBuffer::getShort, tensor.getInt32DataList()));
            case UINT16 ->
                Constant.of(dims, wholes(tensor, Short.BYTES, b -> b.getShort() & 0xffff, tensor.getInt32DataList()));
            case INT8 -> Constant.of(dims, wholes(tensor, 1, ByteBuffer::get, tensor.getInt32DataList()));
            case UINT8, BOOL -> Constant.of(dims, wholes(tensor, 1, b -> b.get() & 0xff, tensor.getInt32DataList()));
            case INT4 -> Constant.of(dims, nibbles(tensor, dims, four -> four << 28 >> 28));
            case UINT4 -> Constant.of(dims, nibbles(tensor, dims, four -> four));
            default -> throw new UnsupportedOperationException(type.name());
        };
    }

    private static ByteBuffer raw(TensorProto tensor) {
        return ByteBuffer.wrap(tensor.getRawData().toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static float[] floats(TensorProto tensor) {
        if (!tensor.hasRawData()) {
            float[] values = new float[tensor.getFloatDataCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = tensor.getFloatData(i);
            }
            return values;
        }
        ByteBuffer raw = raw(tensor);
        float[] values = new float[raw.remaining() / Float.BYTES];
        raw.asFloatBuffer().get(values);
        return values;
    }

    private static float[] doubles(TensorProto tensor) {
        double[] values = tensor.getDoubleDataList().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        if (tensor.hasRawData()) {
            ByteBuffer raw = raw(tensor);
            values = new double[raw.remaining() / Double.BYTES];
            raw.asDoubleBuffer().get(values);
        }
        float[] narrowed = new float[values.length];
        for (int i = 0; i < narrowed.length; i++) {
            narrowed[i] = (float) values[i];
        }
        return narrowed;
    }

    private static float[] halves(TensorProto tensor) {
        if (tensor.hasRawData()) {
            return HalfFloats.read(raw(tensor));
        }
        float[] values = new float[tensor.getInt32DataCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = HalfFloats.widen((short) tensor.getInt32Data(i));
        }
        return values;
    }

    private static long[] wholes(
            TensorProto tensor, int bytes, ToLongFunction<ByteBuffer> next, List<? extends Number> listed) {
        if (!tensor.hasRawData()) {
            return listed.stream().mapToLong(Number::longValue).toArray();
        }
        ByteBuffer raw = raw(tensor);
        long[] values = new long[raw.remaining() / bytes];
        for (int i = 0; i < values.length; i++) {
            values[i] = next.applyAsLong(raw);
        }
        return values;
    }

    /** Two of four bits in a byte, the lower first; the last may be filled up. */
    private static long[] nibbles(TensorProto tensor, int[] dims, IntUnaryOperator widened) {
        byte[] bytes = new byte[tensor.getInt32DataCount()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) tensor.getInt32Data(i);
        }
        byte[] packed = tensor.hasRawData() ? tensor.getRawData().toByteArray() : bytes;
        long[] values = new long[Math.min(Arrays.stream(dims).reduce(1, Math::multiplyExact), 2 * packed.length)];
        for (int i = 0; i < values.length; i++) {
            values[i] = widened.applyAsInt((packed[i / 2] >> (i % 2 * 4)) & 0xf);
        }
        return values;
    }
}
