package org.kith.engine.image.packed;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.kith.engine.image.container.TiffDirectory;
import org.kith.engine.image.container.TiffEntry;
import org.kith.engine.image.shape.PixelSize;

/**
 * The TIFF that nearly all are: strips of gray or of red, green and blue, of 8 or 16 bits, not packed, or by LZW, Deflate or PackBits (TIFF
 * 6.0). Of all else, and of what is broken, it says nothing.
 */
public final class PlainTiff {

    private static final int BITS = 258;
    private static final int FILL_ORDER = 266;
    private static final int STRIP_OFFSETS = 273;
    private static final int ROWS_PER_STRIP = 278;
    private static final int STRIP_BYTES = 279;
    private static final int PLANES = 284;
    private static final int PREDICTOR = 317;
    private static final int INK_SET = 332;
    private static final int EXTRA_SAMPLES = 338;
    private static final int SAMPLE_FORMAT = 339;

    private static final int WHITE_IS_ZERO = 0;
    private static final int BLACK_IS_ZERO = 1;
    private static final int RGB = 2;

    private static final int NOT_PACKED = 1;
    private static final int LZW = 5;
    private static final int DEFLATE = 8;
    private static final int OLD_DEFLATE = 32946;
    private static final int PACK_BITS = 32773;

    private static final int DIFFERENCES = 2;

    /** For each pixel that is kept: what four numbers of 16 bits take. */
    private static final int MOST_BYTES_PER_PIXEL = 8;

    private final byte[] file;
    private final TiffDirectory page;
    private final ByteOrder order;
    private final PixelSize size;
    private final int samples;
    private final int sampleBytes;

    private PlainTiff(byte[] file, TiffDirectory page, ByteOrder order, PixelSize size) {
        this.file = file;
        this.page = page;
        this.order = order;
        this.size = size;
        this.samples = (int) page.samples();
        this.sampleBytes = (int) page.bits() / 8;
    }

    /** Empty of another kind. */
    public static Optional<PlainTiff> of(byte[] file, TiffDirectory page) {
        boolean known =
                switch ((int) page.photometric()) {
                    case WHITE_IS_ZERO, BLACK_IS_ZERO -> page.samples() == 1;
                    case RGB -> page.samples() == 3;
                    default -> false;
                };
        boolean packed =
                switch (page.compression()) {
                    case NOT_PACKED, LZW, DEFLATE, OLD_DEFLATE, PACK_BITS -> true;
                    default -> false;
                };
        boolean plain = known
                && packed
                && page.whole()
                && sameBits(page)
                && page.number(FILL_ORDER, 1) == 1
                && page.number(PLANES, 1) == 1
                && page.number(SAMPLE_FORMAT, 1) == 1
                && page.number(PREDICTOR, 1) <= DIFFERENCES
                && !page.has(EXTRA_SAMPLES)
                && !page.has(INK_SET)
                && page.has(STRIP_OFFSETS)
                && page.has(STRIP_BYTES);
        return plain ? page.size().map(size -> new PlainTiff(file, page, order(file), size)) : Optional.empty();
    }

    private static boolean sameBits(TiffDirectory page) {
        Optional<TiffEntry> bits = page.entry(BITS);
        if (bits.isEmpty() || (page.bits() != 8 && page.bits() != 16)) {
            return false;
        }
        for (int i = 1; i < bits.get().count(); i++) {
            if (bits.get().number(i) != page.bits()) {
                return false;
            }
        }
        return bits.get().count() == 1 || bits.get().count() == page.samples();
    }

    private static ByteOrder order(byte[] file) {
        return file[0] == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    /**
     * Blue, green and red of every n-th pixel of every n-th row, the first ones included, in the colours of its profile; empty where it is
     * broken.
     */
    public Optional<byte[]> bgr(int step) {
        int rowBytes = Math.multiplyExact(size.width(), samples * sampleBytes);
        int rowsPerStrip = (int) Math.min(size.height(), Math.max(1, page.number(ROWS_PER_STRIP, size.height())));
        long stripBytes = (long) rowBytes * rowsPerStrip;
        int width = (size.width() + step - 1) / step;
        int height = (size.height() + step - 1) / step;
        boolean packed = page.compression() != NOT_PACKED;
        if (packed && stripBytes > Math.min((long) MOST_BYTES_PER_PIXEL * width * height, Integer.MAX_VALUE - 8)) {
            return Optional.empty();
        }
        byte[] bgr = new byte[Math.multiplyExact(3 * width, height)];
        byte @Nullable [] unpacked = packed ? new byte[(int) stripBytes] : null;
        TiffEntry offsets = page.entry(STRIP_OFFSETS).orElseThrow();
        TiffEntry lengths = page.entry(STRIP_BYTES).orElseThrow();
        int strips = (size.height() + rowsPerStrip - 1) / rowsPerStrip;
        if (offsets.count() < strips || lengths.count() < strips) {
            return Optional.empty();
        }
        for (int strip = 0; strip < strips; strip++) {
            int top = strip * rowsPerStrip;
            int rows = Math.min(rowsPerStrip, size.height() - top);
            long from = offsets.number(strip);
            long to = from + lengths.number(strip);
            if (from < 0 || to < from || to > file.length) {
                return Optional.empty();
            }
            boolean whole = unpacked == null
                    ? to - from >= (long) rows * rowBytes
                    : unpack((int) from, (int) to, unpacked, rows * rowBytes);
            if (!whole) {
                return Optional.empty();
            }
            byte[] pixels = unpacked == null ? file : unpacked;
            for (int y = (step - top % step) % step; y < rows; y += step) {
                int row = (unpacked == null ? (int) from : 0) + y * rowBytes;
                if (packed && page.number(PREDICTOR, 1) == DIFFERENCES) {
                    addUp(pixels, row, rowBytes);
                }
                write(pixels, row, step, bgr, 3 * width * ((top + y) / step));
            }
        }
        return Optional.of(bgr);
    }

    /** Whether all of it is there. */
    private boolean unpack(int from, int to, byte[] out, int length) {
        return switch (page.compression()) {
            // in files of before TIFF 6.0 the lowest bits come first: a code to clear looks otherwise there
            case LZW -> to > from && file[from] != 0 && Lzw.tiff(file, from, to, out, length) == length;
            case PACK_BITS -> packBits(from, to, out, length);
            default -> inflate(from, to, out, length);
        };
    }

    private boolean inflate(int from, int to, byte[] out, int length) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, from, to - from);
            int at = 0;
            while (at < length) {
                int count = inflater.inflate(out, at, length - at);
                if (count == 0) {
                    return false;
                }
                at += count;
            }
            return true;
        } catch (DataFormatException e) {
            return false;
        } finally {
            inflater.end();
        }
    }

    /** TIFF 6.0, section 9. */
    private boolean packBits(int from, int to, byte[] out, int length) {
        int in = from;
        int at = 0;
        while (at < length && in < to) {
            int n = file[in++];
            int count = Math.min(n >= 0 ? n + 1 : 1 - n, length - at);
            if (n >= 0) {
                if (count > to - in) {
                    return false;
                }
                System.arraycopy(file, in, out, at, count);
                in += count;
                at += count;
            } else if (n != -128) {
                if (in == to) {
                    return false;
                }
                Arrays.fill(out, at, at + count, file[in++]);
                at += count;
            }
        }
        return at == length;
    }

    /** Each sample is stored as the difference to that of the pixel before (TIFF 6.0, section 14). */
    private void addUp(byte[] pixels, int row, int rowBytes) {
        if (sampleBytes == 1 && samples == 3) {
            int red = 0;
            int green = 0;
            int blue = 0;
            for (int i = row; i < row + rowBytes; i += 3) {
                red += pixels[i];
                green += pixels[i + 1];
                blue += pixels[i + 2];
                pixels[i] = (byte) red;
                pixels[i + 1] = (byte) green;
                pixels[i + 2] = (byte) blue;
            }
            return;
        }
        if (sampleBytes == 1) {
            for (int i = row + samples; i < row + rowBytes; i++) {
                pixels[i] += pixels[i - samples];
            }
            return;
        }
        int high = order == ByteOrder.BIG_ENDIAN ? 0 : 1;
        int pixel = 2 * samples;
        for (int i = row + pixel; i < row + rowBytes; i += 2) {
            int sum = sample(pixels, i) + sample(pixels, i - pixel);
            pixels[i + high] = (byte) (sum >> 8);
            pixels[i + 1 - high] = (byte) sum;
        }
    }

    private int sample(byte[] pixels, int at) {
        return order == ByteOrder.BIG_ENDIAN
                ? ((pixels[at] & 0xff) << 8) | (pixels[at + 1] & 0xff)
                : ((pixels[at + 1] & 0xff) << 8) | (pixels[at] & 0xff);
    }

    private void write(byte[] pixels, int row, int step, byte[] bgr, int to) {
        int end = row + size.width() * samples * sampleBytes;
        int each = step * samples * sampleBytes;
        int out = to;
        if (samples == 1) {
            int turned = page.photometric() == WHITE_IS_ZERO ? 0xff : 0;
            for (int in = row; in < end; in += each) {
                byte gray = (byte) (shade(pixels, in) ^ turned);
                bgr[out] = gray;
                bgr[out + 1] = gray;
                bgr[out + 2] = gray;
                out += 3;
            }
        } else if (sampleBytes == 1) {
            for (int in = row; in < end; in += each) {
                bgr[out] = pixels[in + 2];
                bgr[out + 1] = pixels[in + 1];
                bgr[out + 2] = pixels[in];
                out += 3;
            }
        } else {
            for (int in = row; in < end; in += each) {
                bgr[out] = (byte) shade(pixels, in + 4);
                bgr[out + 1] = (byte) shade(pixels, in + 2);
                bgr[out + 2] = (byte) shade(pixels, in);
                out += 3;
            }
        }
    }

    /** Of 16 bits the nearest of 8. */
    private int shade(byte[] pixels, int at) {
        return sampleBytes == 1 ? pixels[at] : (sample(pixels, at) * 255 + 32_768) / 65_535;
    }
}
