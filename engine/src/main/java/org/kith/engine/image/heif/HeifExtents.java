package org.kith.engine.image.heif;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.engine.image.container.IsoBox;

/** Where the bytes of each item lie: the {@code iloc} box (ISO/IEC 14496-12, 8.11.3). */
final class HeifExtents {

    /** Far more than a grid of 256 by 256 tiles has; a broken count ends here and not when memory does. */
    private static final int MAX_EXTENTS = 200_000;

    private record Extent(boolean inItemData, long offset, long length) {}

    private final Map<Integer, List<Extent>> extents = new HashMap<>();
    private int count;

    /** One item in one piece. */
    static HeifExtents of(int id, long offset, long length) {
        HeifExtents all = new HeifExtents();
        all.extents.put(id, List.of(new Extent(false, offset, length)));
        return all;
    }

    /**
     * Reads the box.
     *
     * @throws IllegalArgumentException if it names more extents than any picture has
     * @throws IndexOutOfBoundsException if it ends early
     */
    static HeifExtents read(IsoBox iloc) {
        HeifExtents all = new HeifExtents();
        int version = iloc.version();
        ByteBuffer bytes = iloc.bytesOfFullBox();
        int sizes = bytes.getShort() & 0xffff;
        int items = version < 2 ? bytes.getShort() & 0xffff : bytes.getInt();
        for (int i = 0; i < items; i++) {
            int id = version < 2 ? bytes.getShort() & 0xffff : bytes.getInt();
            all.extents.put(id, all.readItem(bytes, version, sizes));
        }
        return all;
    }

    private List<Extent> readItem(ByteBuffer bytes, int version, int sizes) {
        int method = version == 0 ? 0 : bytes.getShort() & 0xf;
        boolean here = bytes.getShort() == 0; // else in another file
        long base = number(bytes, sizes >> 4 & 0xf);
        int extentCount = bytes.getShort() & 0xffff;
        count += extentCount;
        if (count > MAX_EXTENTS) {
            throw new IllegalArgumentException(count + " extents");
        }
        List<Extent> found = new ArrayList<>();
        for (int i = 0; i < extentCount; i++) {
            if (version > 0) {
                number(bytes, sizes & 0xf); // the index, of use to items made of others only
            }
            long offset = base + number(bytes, sizes >> 12 & 0xf);
            found.add(new Extent(method == 1, offset, number(bytes, sizes >> 8 & 0xf)));
        }
        return here && method <= 1 ? found : List.of();
    }

    private static long number(ByteBuffer bytes, int size) {
        return switch (size) {
            case 0 -> 0;
            case 4 -> bytes.getInt() & 0xffff_ffffL;
            case 8 -> bytes.getLong();
            default -> throw new IllegalArgumentException("numbers of " + size + " bytes");
        };
    }

    /**
     * The bytes of an item; empty where the file ends before they do.
     *
     * @param file all of it
     * @param itemData the body of the {@code idat} box
     */
    Optional<byte[]> bytes(int id, ByteBuffer file, ByteBuffer itemData) {
        List<Extent> parts = extents.getOrDefault(id, List.of());
        long total = 0;
        for (Extent part : parts) {
            ByteBuffer source = part.inItemData ? itemData : file;
            if (part.offset < 0 || part.length < 0 || part.offset + part.length > source.limit()) {
                return Optional.empty();
            }
            total += length(part, source);
            if (total > file.limit()) {
                return Optional.empty(); // parts that overlap: no picture needs them
            }
        }
        if (total == 0) {
            return Optional.empty();
        }
        ByteBuffer all = ByteBuffer.allocate((int) total);
        for (Extent part : parts) {
            ByteBuffer source = part.inItemData ? itemData : file;
            all.put(source.slice((int) part.offset, (int) length(part, source)));
        }
        return Optional.of(all.array());
    }

    /** A length of 0 means up to the end. */
    private static long length(Extent part, ByteBuffer source) {
        return part.length == 0 ? source.limit() - part.offset : part.length;
    }
}
