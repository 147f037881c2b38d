package org.kith.engine.image.container;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The directories of a TIFF (TIFF 6.0, section 2) or BigTIFF of either byte order, and of what cameras make of them, which differ
 * in their first bytes only.
 */
public final class TiffFile {

    private static final int SUB_DIRECTORIES = 330;
    private static final int EXIF = 0x8769;
    private static final int GPS = 0x8825;

    /** Books are scanned page by page; more are made up to keep us busy. */
    private static final int MAX_DIRECTORIES = 2000;

    private static final int MAX_ENTRIES = 4000;

    private static final int BIG = 43;

    private final ByteBuffer bytes;
    private final boolean big;
    private final List<TiffDirectory> pages = new ArrayList<>();
    private final List<TiffDirectory> others = new ArrayList<>();
    private final Set<Long> seen = new HashSet<>();

    private TiffFile(ByteBuffer bytes, boolean big) {
        this.bytes = bytes;
        this.big = big;
    }

    /** Empty where there is no directory. */
    public static Optional<TiffFile> read(byte[] content) {
        return read(ByteBuffer.wrap(content));
    }

    /** As {@link #read(byte[])}, of what stands in another file: its offsets count from the beginning of the buffer. */
    public static Optional<TiffFile> read(ByteBuffer content) {
        ByteBuffer bytes = content.slice();
        if (bytes.capacity() < 8 || bytes.get(0) != bytes.get(1) || (bytes.get(0) != 'I' && bytes.get(0) != 'M')) {
            return Optional.empty();
        }
        bytes.order(bytes.get(0) == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        boolean big = bytes.getShort(2) == BIG;
        if (big && bytes.capacity() < 16) {
            return Optional.empty();
        }
        TiffFile file = new TiffFile(bytes, big);
        file.readPages(big ? bytes.getLong(8) : bytes.getInt(4) & 0xffff_ffffL);
        return file.pages.isEmpty() ? Optional.empty() : Optional.of(file);
    }

    private void readPages(long first) {
        long at = first;
        while (at != 0) {
            Optional<TiffDirectory> page = directory(at);
            if (page.isEmpty()) {
                break;
            }
            pages.add(page.get());
            at = next(page.get());
        }
        List.copyOf(pages).forEach(this::readBelow);
    }

    private void readBelow(TiffDirectory directory) {
        directory.entry(SUB_DIRECTORIES).ifPresent(places -> {
            for (int i = 0; i < places.count() && seen.size() < MAX_DIRECTORIES; i++) {
                directory(places.number(i)).ifPresent(below -> {
                    others.add(below);
                    readBelow(below);
                });
            }
        });
    }

    /** Each is read once, so that none can lead in circles. */
    private Optional<TiffDirectory> directory(long at) {
        if (at < 8 || at > bytes.capacity() - (big ? 8 : 2) || seen.size() >= MAX_DIRECTORIES || !seen.add(at)) {
            return Optional.empty();
        }
        long count = big ? bytes.getLong((int) at) : bytes.getShort((int) at) & 0xffff;
        Map<Integer, TiffEntry> entries = new HashMap<>();
        boolean whole = count >= 0 && count <= MAX_ENTRIES;
        long from = firstEntry(at);
        for (int i = 0; i < count && i < MAX_ENTRIES; i++) {
            long entry = from + (long) i * entryBytes();
            if (entry + entryBytes() > bytes.capacity()) {
                whole = false;
                break;
            }
            int tag = bytes.getShort((int) entry) & 0xffff;
            Optional<TiffEntry> read = entry((int) entry);
            read.ifPresent(found -> entries.putIfAbsent(tag, found));
            whole &= read.isPresent();
        }
        return Optional.of(new TiffDirectory(at, entries, whole));
    }

    /** Tag, type, count, and the value or its place. */
    private Optional<TiffEntry> entry(int at) {
        int type = bytes.getShort(at + 2) & 0xffff;
        long count = big ? bytes.getLong(at + 4) : bytes.getInt(at + 4) & 0xffff_ffffL;
        int inEntry = at + (big ? 12 : 8);
        long room = big ? 8 : 4;
        int each = TiffEntry.bytesOf(type);
        if (each == 0 || count < 0 || count > bytes.capacity() / each) {
            return Optional.empty();
        }
        long length = each * count;
        long place = length <= room ? inEntry : big ? bytes.getLong(inEntry) : bytes.getInt(inEntry) & 0xffff_ffffL;
        if (place < 0 || place > bytes.capacity() - length) {
            return Optional.empty();
        }
        ByteBuffer value = bytes.slice((int) place, (int) length).order(bytes.order());
        return Optional.of(new TiffEntry(at, type, (int) count, value));
    }

    private long next(TiffDirectory directory) {
        long count = big ? bytes.getLong((int) directory.at()) : bytes.getShort((int) directory.at()) & 0xffff;
        long at = firstEntry(directory.at()) + count * entryBytes();
        if (count < 0 || count > MAX_ENTRIES || at > bytes.capacity() - (big ? 8 : 4)) {
            return 0;
        }
        return big ? bytes.getLong((int) at) : bytes.getInt((int) at) & 0xffff_ffffL;
    }

    private long firstEntry(long directory) {
        return directory + (big ? 8 : 2);
    }

    private int entryBytes() {
        return big ? 20 : 12;
    }

    public ByteOrder order() {
        return bytes.order();
    }

    public boolean isBig() {
        return big;
    }

    /** Those that follow each other; there is one at least. */
    public List<TiffDirectory> pages() {
        return pages;
    }

    /** The pages, then what lies below them. */
    public List<TiffDirectory> all() {
        List<TiffDirectory> all = new ArrayList<>(pages);
        all.addAll(others);
        return all;
    }

    /** What a camera says of the photo, from the first directory that leads to it. */
    public Optional<TiffDirectory> exif() {
        return below(EXIF);
    }

    public Optional<TiffDirectory> gps() {
        return below(GPS);
    }

    private Optional<TiffDirectory> below(int tag) {
        return all().stream()
                .flatMap(directory -> directory.entry(tag).stream())
                .findFirst()
                .flatMap(place -> new TiffFile(bytes, big).directory(place.number(0)));
    }

    /** The same file as a plain TIFF whose first page is another. */
    public byte[] startingWith(TiffDirectory page) {
        byte[] other = new byte[bytes.capacity()];
        bytes.duplicate().get(0, other);
        ByteBuffer head = ByteBuffer.wrap(other).order(bytes.order());
        if (big) {
            head.putLong(8, page.at());
        } else {
            head.putShort(2, (short) 42).putInt(4, (int) page.at());
        }
        return other;
    }
}
