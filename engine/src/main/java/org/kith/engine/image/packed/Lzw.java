package org.kith.engine.image.packed;

/** LZW, as GIF (GIF89a, appendix F) and TIFF (6.0, section 13) have it. */
public final class Lzw {

    private static final int MOST_BITS = 12;
    private static final int BITS_OF_TIFF = 8;

    private Lzw() {}

    /**
     * Unpacks as far as there is something, and nothing is wrong.
     *
     * @param minBits of a pixel, 1 to 8
     * @return how many bytes of {@code out} are filled
     */
    public static int gif(byte[] packed, int from, int to, int minBits, byte[] out) {
        return unpack(packed, from, to, minBits, false, out, out.length);
    }

    /** The same, with the highest bits first, and wider codes one code earlier. */
    static int tiff(byte[] packed, int from, int to, byte[] out, int length) {
        return unpack(packed, from, to, BITS_OF_TIFF, true, out, length);
    }

    /** What a code stands for was written before: it is remembered where, and how long it is. */
    private static int unpack(byte[] packed, int from, int to, int minBits, boolean tiff, byte[] out, int length) {
        int[] places = new int[1 << MOST_BITS];
        int[] lengths = new int[1 << MOST_BITS];
        int clear = 1 << minBits;
        int early = tiff ? 1 : 0;
        int next = clear + 2;
        int bits = minBits + 1;
        int buffer = 0;
        int buffered = 0;
        int in = from;
        int last = 0; // how long what stands before is, of one code
        int at = 0;
        while (at < length) {
            while (buffered < bits) {
                if (in >= to) {
                    return at;
                }
                int read = packed[in++] & 0xff;
                buffer = tiff ? (buffer << 8) | read : buffer | (read << buffered);
                buffered += 8;
            }
            int code;
            buffered -= bits;
            if (tiff) {
                code = (buffer >>> buffered) & ((1 << bits) - 1);
            } else {
                code = buffer & ((1 << bits) - 1);
                buffer >>>= bits;
            }
            if (code == clear) {
                next = clear + 2;
                bits = minBits + 1;
                last = 0;
                continue;
            }
            if (last > 0 && next < 1 << MOST_BITS) {
                places[next] = at - last; // with the first byte of what comes now
                lengths[next] = last + 1;
                next++;
                if (next + early == 1 << bits && bits < MOST_BITS) {
                    bits++;
                }
            }
            if (code < clear) {
                out[at++] = (byte) code;
                last = 1;
            } else if (code == clear + 1 || code >= next) {
                return at; // the end, or nothing that was written before
            } else {
                int place = places[code];
                last = Math.min(lengths[code], length - at);
                for (int i = 0; i < last; i++) {
                    out[at++] = out[place++]; // byte by byte: it may reach into itself
                }
            }
        }
        return at;
    }
}
