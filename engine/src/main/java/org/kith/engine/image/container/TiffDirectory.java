package org.kith.engine.image.container;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kith.engine.image.shape.PixelSize;

/**
 * A directory of a TIFF file: a picture, or what is said of one.
 *
 * @param at its offset
 * @param entries by tag; what reaches beyond the file is left out
 * @param whole whether nothing was
 */
public record TiffDirectory(long at, Map<Integer, TiffEntry> entries, boolean whole) {

    private static final int NEW_SUBFILE_TYPE = 254;
    private static final int SUBFILE_TYPE = 255;
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS = 258;
    private static final int COMPRESSION = 259;
    private static final int PHOTOMETRIC = 262;
    private static final int STRIP_OFFSETS = 273;
    private static final int SAMPLES = 277;
    private static final int STRIP_BYTES = 279;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_BYTES = 325;
    private static final int JPEG_TABLES = 347;

    /** Of a sensor with coloured filters, and of its values without them (DNG 1.7). */
    private static final Set<Long> SENSOR = Set.of(32803L, 34892L);

    public Optional<TiffEntry> entry(int tag) {
        return Optional.ofNullable(entries.get(tag)).filter(entry -> entry.count() > 0);
    }

    /** The first number under a tag. */
    public long number(int tag, long otherwise) {
        return entry(tag).map(entry -> entry.number(0)).orElse(otherwise);
    }

    /** Empty where it is no picture. */
    public Optional<PixelSize> size() {
        long width = number(WIDTH, 0);
        long height = number(HEIGHT, 0);
        boolean picture = width > 0 && height > 0 && width <= Integer.MAX_VALUE && height <= Integer.MAX_VALUE;
        return picture && (has(STRIP_OFFSETS) || has(TILE_OFFSETS))
                ? Optional.of(new PixelSize((int) width, (int) height))
                : Optional.empty();
    }

    /** Whether it says that it is a smaller copy, or the mask, of another. */
    public boolean isReduced() {
        return (number(NEW_SUBFILE_TYPE, 0) & 5) != 0 || number(SUBFILE_TYPE, 1) == 2;
    }

    public boolean isSensor() {
        return SENSOR.contains(photometric());
    }

    /** 2: red, green and blue; 6: brightness and colours; others: TIFF 6.0, section 8. */
    public long photometric() {
        return number(PHOTOMETRIC, -1);
    }

    public int compression() {
        return (int) number(COMPRESSION, 1);
    }

    public long bits() {
        return number(BITS, 1);
    }

    public long samples() {
        return number(SAMPLES, 1);
    }

    /** Whether its picture lies in several pieces, or is coded by tables that lie elsewhere. */
    public boolean inPieces() {
        return offsets().map(TiffEntry::count).orElse(0) > 1 || has(JPEG_TABLES);
    }

    public Optional<TiffEntry> offsets() {
        return entry(STRIP_OFFSETS).or(() -> entry(TILE_OFFSETS));
    }

    public Optional<TiffEntry> lengths() {
        return entry(STRIP_BYTES).or(() -> entry(TILE_BYTES));
    }

    public boolean has(int tag) {
        return entry(tag).isPresent();
    }
}
