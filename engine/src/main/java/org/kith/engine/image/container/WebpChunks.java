package org.kith.engine.image.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The chunks of a WebP (RFC 9649, section 2): name, length, data, filled up to an even number. */
public final class WebpChunks {

    private static final int FIRST = 12;
    private static final int HEADER_BYTES = 8;

    /**
     * @param from where its data begin
     * @param to the first byte behind them; the end of the file where that is cut short
     */
    public record Chunk(String name, int from, int to) {}

    private WebpChunks() {}

    /** Those that follow each other between two offsets. */
    public static List<Chunk> list(byte[] webp, int from, int to) {
        ByteBuffer bytes = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
        List<Chunk> chunks = new ArrayList<>();
        long at = from;
        while (at + HEADER_BYTES <= to) {
            int data = (int) at + HEADER_BYTES;
            long length = Integer.toUnsignedLong(bytes.getInt(data - 4));
            String name = new String(webp, data - HEADER_BYTES, 4, ISO_8859_1);
            chunks.add(new Chunk(name, data, (int) Math.min(to, data + length)));
            at = data + length + length % 2;
        }
        return chunks;
    }

    public static List<Chunk> of(byte[] webp) {
        return list(webp, FIRST, webp.length);
    }

    /** The ICC profile of its colours. */
    public static Optional<byte[]> profile(byte[] webp) {
        return of(webp).stream()
                .filter(chunk -> chunk.name().equals("ICCP"))
                .findFirst()
                .map(chunk -> Arrays.copyOfRange(webp, chunk.from(), chunk.to()));
    }
}
