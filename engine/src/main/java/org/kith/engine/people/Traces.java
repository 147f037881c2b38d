package org.kith.engine.people;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.Embedding;

/**
 * Looks for embeddings and names in the bytes of files, whatever SQLite says is in them. Of an embedding pieces are looked for,
 * since one that was deleted may be written over in part.
 */
final class Traces {

    /** A shorter text stands in a large file by chance: among 100 MB of random bytes one of four is expected 0.02 times. */
    static final int SHORTEST_TEXT_BYTES = 4;

    private static final int PIECE_FLOATS = 8;
    private static final int HEAD_BYTES = 4;
    private static final int BLOCK_BYTES = 4 << 20;

    private final Map<Integer, List<byte[]>> patternsByHead = new HashMap<>();
    private int longestBytes;

    static Traces ofEmbeddings(Collection<Embedding> embeddings) {
        Traces traces = new Traces();
        for (Embedding embedding : embeddings) {
            float[] values = embedding.toArray();
            for (int piece = 0; piece < values.length; piece += 4 * PIECE_FLOATS) {
                byte[] bytes = new byte[PIECE_FLOATS * Float.BYTES];
                ByteBuffer.wrap(bytes)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asFloatBuffer()
                        .put(values, piece, PIECE_FLOATS);
                traces.add(bytes);
            }
        }
        return traces;
    }

    /** Of texts too short to tell nothing is looked for. */
    static Traces ofTexts(Collection<String> texts) {
        Traces traces = new Traces();
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            if (bytes.length >= SHORTEST_TEXT_BYTES) {
                traces.add(bytes);
            }
        }
        return traces;
    }

    /** A piece of zeros is no trace of anybody. */
    private void add(byte[] pattern) {
        for (byte b : pattern) {
            if (b != 0) {
                patternsByHead
                        .computeIfAbsent(head(pattern, 0), head -> new ArrayList<>())
                        .add(pattern);
                longestBytes = Math.max(longestBytes, pattern.length);
                return;
            }
        }
    }

    /** How often any of them stands in the file. */
    int count(Path file) {
        if (patternsByHead.isEmpty()) {
            return 0;
        }
        byte[] bytes = new byte[BLOCK_BYTES + longestBytes];
        try (FileChannel channel = FileChannel.open(file)) {
            int found = 0;
            for (long at = 0; at < channel.size(); at += BLOCK_BYTES) {
                ByteBuffer block = ByteBuffer.wrap(bytes);
                while (block.hasRemaining() && channel.read(block, at + block.position()) >= 0) {}
                found += count(bytes, block.position());
            }
            return found;
        } catch (IOException e) {
            throw new EngineException(PeopleFault.FILE_NOT_SEARCHED, e, file, e.getMessage());
        }
    }

    /** Those that begin in the block itself; what follows it belongs to the next one. */
    private int count(byte[] bytes, int length) {
        int found = 0;
        for (int i = 0; i < Math.min(BLOCK_BYTES, length - HEAD_BYTES + 1); i++) {
            for (byte[] pattern : patternsByHead.getOrDefault(head(bytes, i), List.of())) {
                int end = i + pattern.length;
                if (end <= length && Arrays.equals(bytes, i, end, pattern, 0, pattern.length)) {
                    found++;
                }
            }
        }
        return found;
    }

    private static int head(byte[] bytes, int at) {
        return ((bytes[at] & 0xff) << 24)
                | ((bytes[at + 1] & 0xff) << 16)
                | ((bytes[at + 2] & 0xff) << 8)
                | (bytes[at + 3] & 0xff);
    }
}
