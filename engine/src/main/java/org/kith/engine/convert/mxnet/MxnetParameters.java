package org.kith.engine.convert.mxnet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * MXNet's list of named arrays, format V2, as {@code NDArray::Save} of MXNet 1.x writes it: little endian, dense, float32, on
 * the CPU. Read too is what it writes with NumPy's shapes, V3, and from a GPU.
 */
public final class MxnetParameters {

    private static final long LIST_MAGIC = 0x112;
    private static final int ARRAY_MAGIC_V2 = 0xF993FAC9;
    private static final int ARRAY_MAGIC_V3 = 0xF993FACA;
    private static final int MOST_SIDES = 32;
    private static final int DENSE = 0;
    private static final int CPU = 1;
    private static final int FLOAT32 = 0;

    private MxnetParameters() {}

    /** The file of these arrays, in their order. */
    public static byte[] bytes(Map<String, Weights> parameters) {
        Map<String, Weights> named = new LinkedHashMap<>();
        parameters.forEach((name, weights) -> named.put(fullName(name), weights));
        return bytesOfNamed(named);
    }

    /** The same for full names: {@code arg:} what is learned, {@code aux:} what is only kept. */
    public static byte[] bytesOfNamed(Map<String, Weights> parameters) {
        ByteBuffer out = ByteBuffer.allocate(length(parameters)).order(ByteOrder.LITTLE_ENDIAN);
        out.putLong(LIST_MAGIC).putLong(0).putLong(parameters.size());
        parameters.values().forEach(weights -> put(weights, out));
        out.putLong(parameters.size());
        for (String name : parameters.keySet()) {
            byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
            out.putLong(bytes.length).put(bytes);
        }
        return out.array();
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static Map<String, Weights> read(byte[] file) {
        Map<String, Weights> parameters = new LinkedHashMap<>();
        readNamed(file).forEach((name, weights) -> parameters.put(bareName(name), weights));
        return parameters;
    }

    public static String bareName(String fullName) {
        return fullName.replaceFirst("^(arg|aux):", "");
    }

    /**
     * Reads what MXNet 1.x wrote, under full names.
     *
     * @throws RuntimeException if it is something else, or cut short
     */
    public static Map<String, Weights> readNamed(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        require(in.getLong() == LIST_MAGIC && in.getLong() == 0);
        List<Weights> arrays = new ArrayList<>();
        for (long left = in.getLong(); left > 0; left--) {
            arrays.add(array(in));
        }
        require(in.getLong() == arrays.size());
        Map<String, Weights> parameters = new LinkedHashMap<>();
        for (Weights weights : arrays) {
            long length = in.getLong();
            require(length >= 0 && length <= in.remaining());
            byte[] name = new byte[(int) length];
            in.get(name);
            parameters.put(new String(name, StandardCharsets.UTF_8), weights);
        }
        return parameters;
    }

    private static Weights array(ByteBuffer in) {
        int magic = in.getInt();
        require((magic == ARRAY_MAGIC_V2 || magic == ARRAY_MAGIC_V3) && in.getInt() == DENSE);
        int sides = in.getInt();
        require(sides > 0 && sides <= MOST_SIDES);
        int[] shape = new int[sides];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = Math.toIntExact(in.getLong());
        }
        in.getLong(); // the device it lay on, and which of these
        require(in.getInt() == FLOAT32);
        int size = Arrays.stream(shape).reduce(1, Math::multiplyExact);
        require(size >= 0 && size <= in.remaining() / Float.BYTES); // before memory is taken for it
        float[] values = new float[size];
        in.asFloatBuffer().get(values);
        in.position(in.position() + Float.BYTES * values.length);
        return new Weights(shape, values);
    }

    private static void require(boolean asWritten) {
        if (!asWritten) {
            throw new IllegalArgumentException("parameters in another format");
        }
    }

    private static void put(Weights weights, ByteBuffer out) {
        out.putInt(ARRAY_MAGIC_V2).putInt(DENSE).putInt(weights.shape().length);
        for (int side : weights.shape()) {
            out.putLong(side);
        }
        out.putInt(CPU).putInt(0).putInt(FLOAT32);
        for (float value : weights.values()) {
            out.putFloat(value);
        }
    }

    private static int length(Map<String, Weights> parameters) {
        int length = 4 * Long.BYTES;
        for (Map.Entry<String, Weights> entry : parameters.entrySet()) {
            Weights weights = entry.getValue();
            length += 6 * Integer.BYTES + Long.BYTES * weights.shape().length + Float.BYTES * weights.values().length;
            length += Long.BYTES + entry.getKey().getBytes(StandardCharsets.UTF_8).length;
        }
        return length;
    }

    /** What training only keeps, and no gradient changes, is an auxiliary state; all else an argument. */
    private static String fullName(String name) {
        boolean auxiliary = name.endsWith("moving_mean") || name.endsWith("moving_var");
        return (auxiliary ? "aux:" : "arg:") + name;
    }
}
