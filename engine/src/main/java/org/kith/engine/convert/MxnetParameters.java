package org.kith.engine.convert;

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
 * the CPU.
 */
public final class MxnetParameters {

    private static final long LIST_MAGIC = 0x112;
    private static final int ARRAY_MAGIC_V2 = 0xF993FAC9;
    private static final int DENSE = 0;
    private static final int CPU = 1;
    private static final int FLOAT32 = 0;

    private MxnetParameters() {}

    /** The file of these arrays, in their order. */
    public static byte[] bytes(Map<String, Weights> parameters) {
        ByteBuffer out = ByteBuffer.allocate(length(parameters)).order(ByteOrder.LITTLE_ENDIAN);
        out.putLong(LIST_MAGIC).putLong(0).putLong(parameters.size());
        parameters.values().forEach(weights -> put(weights, out));
        out.putLong(parameters.size());
        for (String name : parameters.keySet()) {
            byte[] bytes = fullName(name);
            out.putLong(bytes.length).put(bytes);
        }
        return out.array();
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    static Map<String, Weights> read(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        require(in.getLong() == LIST_MAGIC && in.getLong() == 0);
        List<Weights> arrays = new ArrayList<>();
        for (long left = in.getLong(); left > 0; left--) {
            arrays.add(array(in));
        }
        require(in.getLong() == arrays.size());
        Map<String, Weights> parameters = new LinkedHashMap<>();
        for (Weights weights : arrays) {
            byte[] name = new byte[Math.toIntExact(in.getLong())];
            in.get(name);
            parameters.put(new String(name, StandardCharsets.UTF_8).replaceFirst("^(arg|aux):", ""), weights);
        }
        return parameters;
    }

    private static Weights array(ByteBuffer in) {
        require(in.getInt() == ARRAY_MAGIC_V2 && in.getInt() == DENSE);
        int[] shape = new int[in.getInt()];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = Math.toIntExact(in.getLong());
        }
        require(in.getInt() == CPU && in.getInt() == 0 && in.getInt() == FLOAT32);
        float[] values = new float[Arrays.stream(shape).reduce(1, Math::multiplyExact)];
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
            length += Long.BYTES + fullName(entry.getKey()).length;
        }
        return length;
    }

    /** What training only keeps, and no gradient changes, is an auxiliary state; all else an argument. */
    private static byte[] fullName(String name) {
        boolean auxiliary = name.endsWith("moving_mean") || name.endsWith("moving_var");
        return ((auxiliary ? "aux:" : "arg:") + name).getBytes(StandardCharsets.UTF_8);
    }
}
