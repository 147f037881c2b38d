package org.kith.engine.train.data;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.engine.fault.EngineException;

/**
 * Faces cut out of photos once, in one file: training looks at each of them many times, from any thread. Close it after the
 * last. Thread-safe.
 */
public final class FaceSet implements AutoCloseable {

    static final String PIXELS = "faces.rgb";
    static final String INDEX = "faces.json";

    private final Index index;
    private final FileChannel pixels;

    private FaceSet(Index index, FileChannel pixels) {
        this.index = index;
        this.pixels = pixels;
    }

    /**
     * What the file of pixels holds.
     *
     * @param source what was cut out and how: other photos or another way make another
     * @param faces in the order of their pixels
     * @param withoutFace photos in which no face was found
     * @param unreadable photos that could not be read
     */
    record Index(String source, InputSize shape, List<Face> faces, int withoutFace, int unreadable) {
        Index {
            faces = List.copyOf(faces);
        }
    }

    /**
     * A face.
     *
     * @param photo below the folder of people
     * @param slot of its pixels in the file
     */
    record Face(String person, String photo, int slot) {}

    /** Opens what was prepared before; empty if it was from other photos, or never finished. */
    static Optional<FaceSet> open(Path folder, String source) throws IOException {
        Path file = folder.resolve(INDEX);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        Index index = parse(Files.readString(file));
        return index != null && index.source().equals(source) ? Optional.of(open(folder, index)) : Optional.empty();
    }

    static FaceSet open(Path folder, Index index) throws IOException {
        return new FaceSet(index, FileChannel.open(folder.resolve(PIXELS)));
    }

    private static @Nullable Index parse(String json) {
        try {
            return new Gson().fromJson(json, Index.class);
        } catch (JsonParseException e) {
            return null; // cut short: made again
        }
    }

    public InputSize shape() {
        return index.shape();
    }

    /** Which photos, and how their faces were cut out: other ones are another set. */
    public String source() {
        return index.source();
    }

    public int faces() {
        return index.faces().size();
    }

    /** By the folder's name. */
    public String person(int face) {
        return index.faces().get(face).person();
    }

    public int withoutFace() {
        return index.withoutFace();
    }

    public int unreadable() {
        return index.unreadable();
    }

    /** The crop with its margin: red, green, blue bytes, rows from the top. */
    byte[] stored(int face) {
        byte[] rgb = new byte[shape().storedBytes()];
        ByteBuffer buffer = ByteBuffer.wrap(rgb);
        long from = (long) index.faces().get(face).slot() * rgb.length;
        try {
            while (buffer.hasRemaining()) {
                if (pixels.read(buffer, from + buffer.position()) < 0) {
                    throw new EngineException(FacesFault.CUT_SHORT, PIXELS, INDEX);
                }
            }
        } catch (IOException e) {
            throw new EngineException(FacesFault.NOT_READ, e, e.getMessage());
        }
        return rgb;
    }

    /** What the network sees of the face when nothing is varied: the crop without its margin. */
    public byte[] rgb(int face) {
        byte[] stored = stored(face);
        int row = 3 * shape().widthPx();
        int margin = shape().marginPx();
        byte[] rgb = new byte[shape().bytes()];
        for (int y = 0; y < shape().heightPx(); y++) {
            int from = 3 * ((y + margin) * shape().storedWidthPx() + margin);
            System.arraycopy(stored, from, rgb, y * row, row);
        }
        return rgb;
    }

    @Override
    public void close() {
        try {
            pixels.close();
        } catch (IOException e) {
            throw new EngineException(FacesFault.NOT_CLOSED, e, e.getMessage());
        }
    }
}
