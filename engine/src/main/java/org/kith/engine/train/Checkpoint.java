package org.kith.engine.train;

import ai.djl.ndarray.NDArray;
import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.kith.engine.fault.EngineException;

/**
 * A training between two steps. What is drawn by chance depends on the seed and the step, so the step is all there is to keep
 * of it.
 *
 * @param step steps done
 * @param seconds of training so far
 * @param curve points so far
 */
record Checkpoint(TrainingSettings settings, long step, double seconds, List<CurvePoint> curve) {

    private static final int VERSION = 1;

    Checkpoint {
        curve = List.copyOf(curve);
    }

    /** Replaces the file at once: whoever is killed leaves the one before. */
    void write(Path file, Map<String, NDArray> arrays) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        try (FileOutputStream stream = new FileOutputStream(unfinished.toFile());
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream, 1 << 16))) {
            out.writeInt(VERSION);
            byte[] header = new Gson().toJson(this).getBytes(StandardCharsets.UTF_8);
            out.writeInt(header.length);
            out.write(header);
            out.writeInt(arrays.size());
            for (Map.Entry<String, NDArray> array : new TreeMap<>(arrays).entrySet()) {
                float[] values = array.getValue().toFloatArray();
                out.writeUTF(array.getKey());
                out.writeInt(values.length);
                for (float value : values) {
                    out.writeFloat(value);
                }
            }
            out.flush();
            stream.getFD().sync();
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What it says of itself, without its numbers. */
    static Checkpoint read(Path file) {
        try (DataInputStream in = open(file)) {
            return header(in, file);
        } catch (IOException e) {
            throw damaged(file, e);
        }
    }

    /** Puts its numbers into the arrays of the same names. */
    static void restore(Path file, Map<String, NDArray> arrays) {
        try (DataInputStream in = open(file)) {
            header(in, file);
            int count = in.readInt();
            if (count != arrays.size()) {
                throw new IOException(count + " arrays instead of " + arrays.size());
            }
            for (int i = 0; i < count; i++) {
                String name = in.readUTF();
                float[] values = new float[in.readInt()];
                for (int v = 0; v < values.length; v++) {
                    values[v] = in.readFloat();
                }
                NDArray array = arrays.get(name);
                if (array == null || array.size() != values.length) {
                    throw new IOException("nothing of " + values.length + " numbers is called " + name);
                }
                // not set(): oneDNN may keep the array in an order of its own
                try (NDArray numbers = array.getManager().create(values, array.getShape())) {
                    numbers.copyTo(array);
                }
            }
        } catch (IOException e) {
            throw damaged(file, e);
        }
    }

    private static DataInputStream open(Path file) throws IOException {
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    }

    private static Checkpoint header(DataInputStream in, Path file) throws IOException {
        int version = in.readInt();
        if (version != VERSION) {
            throw new EngineException(TrainingFault.CHECKPOINT_OF_ANOTHER_VERSION, file);
        }
        byte[] header = in.readNBytes(Math.max(0, in.readInt()));
        try {
            return Objects.requireNonNull(
                    new Gson().fromJson(new String(header, StandardCharsets.UTF_8), Checkpoint.class), "no header");
        } catch (JsonParseException | NullPointerException e) {
            throw new IOException("its header is damaged", e);
        }
    }

    private static EngineException damaged(Path file, IOException cause) {
        return new EngineException(TrainingFault.CHECKPOINT_UNUSABLE, cause, file, cause.getMessage());
    }
}
