package org.kith.engine.image.container;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a file says of its photo as a small TIFF of its own, with one main directory, that of EXIF and that of GPS: whoever reads
 * EXIF reads it, wherever it comes from. What makers add, and what is larger than anybody needs, is left out.
 */
public final class ExifBlock {

    private static final int EXIF = 0x8769;
    private static final int GPS = 0x8825;
    private static final int ORIENTATION = 0x0112;
    private static final int XMP = 700;
    private static final int IPTC = 33723;
    private static final int PHOTOSHOP = 34377;

    /** Description, make, model, orientation, software, time, artist, copyright, and what other standards say. */
    private static final Set<Integer> MAIN =
            Set.of(0x010e, 0x010f, 0x0110, 0x0112, 0x0131, 0x0132, 0x013b, 0x8298, XMP, IPTC, PHOTOSHOP);

    /** Exposure, aperture, sensitivity, times, focal length: some cameras write them into the main directory (TIFF/EP). */
    private static final Set<Integer> EXIF_IN_MAIN = Set.of(0x829a, 0x829d, 0x8827, 0x9003, 0x9004, 0x920a);

    private static final Set<Integer> MAKERS = Set.of(0x927c, 0xa005);

    /** Of a value; those of other standards may be larger, together. */
    private static final int MOST_VALUE_BYTES = 1 << 16;

    private static final int MOST_BYTES = 4 << 20;

    /** The highest type of TIFF 6.0 and EXIF. */
    private static final int LAST_TYPE = 13;

    private static final int HEADER_BYTES = 8;
    private static final int ENTRY_BYTES = 12;

    private final ByteOrder order;
    private final SortedMap<Integer, TiffEntry> main = new TreeMap<>();
    private final SortedMap<Integer, TiffEntry> exif = new TreeMap<>();
    private final SortedMap<Integer, TiffEntry> gps = new TreeMap<>();

    public ExifBlock(ByteOrder order) {
        this.order = order;
    }

    /** Of a TIFF, or of what begins as one. */
    public static ExifBlock of(TiffFile file) {
        ExifBlock block = new ExifBlock(file.order());
        block.addMain(file.pages().get(0).entries());
        for (TiffDirectory page : file.pages()) { // how it is turned each says for itself
            Map<Integer, TiffEntry> entries = new TreeMap<>(page.entries());
            entries.remove(ORIENTATION);
            block.addMain(entries);
        }
        file.exif().ifPresent(directory -> block.addExif(directory.entries()));
        file.gps().ifPresent(directory -> block.addGps(directory.entries()));
        return block;
    }

    /** What is there already stays. */
    public void addMain(Map<Integer, TiffEntry> entries) {
        entries.forEach((tag, entry) -> {
            if (MAIN.contains(tag)) {
                main.putIfAbsent(tag, entry);
            } else if (EXIF_IN_MAIN.contains(tag)) {
                exif.putIfAbsent(tag, entry);
            }
        });
    }

    /** Counts more than what was found in the main directory. */
    public void addExif(Map<Integer, TiffEntry> entries) {
        entries.forEach((tag, entry) -> {
            if (!MAKERS.contains(tag)) {
                exif.put(tag, entry);
            }
        });
    }

    public void addGps(Map<Integer, TiffEntry> entries) {
        gps.putAll(entries);
    }

    /** The whole, beginning with its header. */
    public byte[] toBytes() {
        int bytesLeft = MOST_BYTES;
        for (SortedMap<Integer, TiffEntry> directory : List.of(main, exif, gps)) {
            bytesLeft = shorten(directory, bytesLeft);
        }
        int exifAt = HEADER_BYTES + bytes(main, 2);
        int gpsAt = exifAt + bytes(exif, 0);
        ByteBuffer out = ByteBuffer.allocate(gpsAt + bytes(gps, 0)).order(order);
        out.put(order == ByteOrder.BIG_ENDIAN ? new byte[] {'M', 'M'} : new byte[] {'I', 'I'});
        out.putShort((short) 42).putInt(HEADER_BYTES);
        SortedMap<Integer, TiffEntry> whole = new TreeMap<>(main);
        whole.put(EXIF, place(exifAt));
        whole.put(GPS, place(gpsAt));
        write(whole, HEADER_BYTES, out);
        write(exif, exifAt, out);
        write(gps, gpsAt, out);
        return out.array();
    }

    private TiffEntry place(int at) {
        return new TiffEntry(-1, 4, 1, ByteBuffer.allocate(4).order(order).putInt(0, at));
    }

    /** @return bytes left for other directories */
    private static int shorten(SortedMap<Integer, TiffEntry> directory, int mostBytes) {
        int left = mostBytes;
        for (var entries = directory.entrySet().iterator(); entries.hasNext(); ) {
            var entry = entries.next();
            int length = entry.getValue().value().capacity();
            boolean other = entry.getKey() == XMP || entry.getKey() == IPTC || entry.getKey() == PHOTOSHOP;
            if (length > (other ? left : Math.min(left, MOST_VALUE_BYTES))
                    || entry.getValue().type() > LAST_TYPE) {
                entries.remove();
            } else {
                left -= length;
            }
        }
        return left;
    }

    /** @param more entries that are still to come */
    private static int bytes(SortedMap<Integer, TiffEntry> directory, int more) {
        int values =
                directory.values().stream().mapToInt(entry -> outside(entry)).sum();
        return 2 + ENTRY_BYTES * (directory.size() + more) + 4 + values;
    }

    /** Bytes that do not fit into the entry, made even. */
    private static int outside(TiffEntry entry) {
        int length = entry.value().capacity();
        return length <= 4 ? 0 : length + (length & 1);
    }

    private static void write(SortedMap<Integer, TiffEntry> directory, int at, ByteBuffer out) {
        int values = at + 2 + ENTRY_BYTES * directory.size() + 4;
        out.position(at);
        out.putShort((short) directory.size());
        int n = 0;
        for (Map.Entry<Integer, TiffEntry> each : directory.entrySet()) {
            TiffEntry entry = each.getValue();
            out.position(at + 2 + ENTRY_BYTES * n++);
            out.putShort((short) (int) each.getKey())
                    .putShort((short) entry.type())
                    .putInt(entry.count());
            if (outside(entry) == 0) {
                out.put(entry.bytes());
            } else {
                out.putInt(values);
                out.position(values);
                out.put(entry.bytes());
                values += outside(entry);
            }
        }
    }

    /** Where a TIFF begins in a block that may have a label, or a distance to it, in front of it. */
    public static Optional<ByteBuffer> tiffIn(byte[] block) {
        ByteBuffer bytes = ByteBuffer.wrap(block);
        for (int at = 0; at <= block.length - HEADER_BYTES && at < 64; at++) {
            int magic = bytes.getInt(at);
            if (magic == 0x49492a00 || magic == 0x4d4d002a) {
                return Optional.of(bytes.slice(at, block.length - at));
            }
        }
        return Optional.empty();
    }
}
