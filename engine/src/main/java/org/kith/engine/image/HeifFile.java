package org.kith.engine.image;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The table of contents of a HEIC or AVIF file (ISO/IEC 23008-12), read in Java before anything native sees a byte of it: which
 * item is the picture, how large it is, how it is turned, where its tiles lie.
 */
final class HeifFile {

    private final ByteBuffer file;
    private final ByteBuffer itemData;
    private final HeifExtents extents;
    private final Map<Integer, HeifItem> items;
    private final int primaryId;

    private HeifFile(
            ByteBuffer file, ByteBuffer itemData, HeifExtents extents, Map<Integer, HeifItem> items, int primaryId) {
        this.file = file;
        this.itemData = itemData;
        this.extents = extents;
        this.items = items;
        this.primaryId = primaryId;
    }

    /** Empty where the header is broken, or tells of a film and no picture. */
    static Optional<HeifFile> read(byte[] content) {
        ByteBuffer file = ByteBuffer.wrap(content);
        try {
            return HeifBox.first(HeifBox.list(file), "meta").flatMap(meta -> read(file, meta));
        } catch (IndexOutOfBoundsException | BufferUnderflowException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<HeifFile> read(ByteBuffer file, HeifBox meta) {
        List<HeifBox> boxes = HeifBox.list(meta.bytesOfFullBox());
        Optional<HeifBox> pitm = HeifBox.first(boxes, "pitm");
        Optional<HeifBox> iloc = HeifBox.first(boxes, "iloc");
        Optional<HeifBox> iinf = HeifBox.first(boxes, "iinf");
        Optional<HeifBox> iprp = HeifBox.first(boxes, "iprp");
        if (pitm.isEmpty() || iloc.isEmpty() || iinf.isEmpty() || iprp.isEmpty()) {
            return Optional.empty();
        }
        Map<Integer, List<HeifBox>> properties =
                properties(HeifBox.list(iprp.get().bytes()));
        Map<Integer, List<Integer>> derivations =
                HeifBox.first(boxes, "iref").map(HeifFile::derivations).orElse(Map.of());
        Map<Integer, HeifItem> items = new HashMap<>();
        types(iinf.get())
                .forEach((id, type) -> items.put(
                        id,
                        new HeifItem(
                                id,
                                type,
                                properties.getOrDefault(id, List.of()),
                                derivations.getOrDefault(id, List.of()))));
        ByteBuffer itemData = HeifBox.first(boxes, "idat").map(HeifBox::bytes).orElse(ByteBuffer.allocate(0));
        int primaryId = id(pitm.get().bytesOfFullBox(), pitm.get().version() > 0);
        return Optional.of(new HeifFile(file, itemData, HeifExtents.read(iloc.get()), items, primaryId));
    }

    private static Map<Integer, String> types(HeifBox iinf) {
        ByteBuffer bytes = iinf.bytesOfFullBox();
        id(bytes, iinf.version() > 0); // the count; the boxes tell themselves
        Map<Integer, String> types = new HashMap<>();
        for (HeifBox infe : HeifBox.list(bytes)) {
            if (infe.type().equals("infe") && infe.version() >= 2) {
                ByteBuffer entry = infe.bytesOfFullBox();
                int id = id(entry, infe.version() > 2);
                types.put(id, HeifBox.text(entry, entry.position() + 2));
            }
        }
        return types;
    }

    private static Map<Integer, List<HeifBox>> properties(List<HeifBox> iprp) {
        List<HeifBox> all = HeifBox.first(iprp, "ipco")
                .map(box -> HeifBox.list(box.bytes()))
                .orElse(List.of());
        Map<Integer, List<HeifBox>> properties = new HashMap<>();
        for (HeifBox ipma : iprp) {
            if (!ipma.type().equals("ipma")) {
                continue;
            }
            boolean manyProperties = (ipma.bytes().get(3) & 1) != 0;
            ByteBuffer bytes = ipma.bytesOfFullBox();
            int entries = bytes.getInt();
            for (int i = 0; i < entries; i++) {
                List<HeifBox> ofItem =
                        properties.computeIfAbsent(id(bytes, ipma.version() > 0), key -> new ArrayList<>());
                int count = bytes.get() & 0xff;
                for (int j = 0; j < count; j++) {
                    int index = manyProperties ? bytes.getShort() & 0x7fff : bytes.get() & 0x7f;
                    if (index >= 1 && index <= all.size()) {
                        ofItem.add(all.get(index - 1));
                    }
                }
            }
        }
        return properties;
    }

    private static Map<Integer, List<Integer>> derivations(HeifBox iref) {
        Map<Integer, List<Integer>> derivations = new HashMap<>();
        boolean longIds = iref.version() > 0;
        for (HeifBox reference : HeifBox.list(iref.bytesOfFullBox())) {
            if (reference.type().equals("dimg")) {
                ByteBuffer bytes = reference.bytes();
                int from = id(bytes, longIds);
                int count = bytes.getShort() & 0xffff;
                List<Integer> to = derivations.computeIfAbsent(from, key -> new ArrayList<>());
                for (int i = 0; i < count; i++) {
                    to.add(id(bytes, longIds));
                }
            }
        }
        return derivations;
    }

    private static int id(ByteBuffer bytes, boolean isLong) {
        return isLong ? bytes.getInt() : bytes.getShort() & 0xffff;
    }

    /** The item that is the photo; thumbnails, depth maps and bursts are others. */
    Optional<HeifItem> primary() {
        return item(primaryId);
    }

    Optional<HeifItem> item(int id) {
        return Optional.ofNullable(items.get(id));
    }

    /** The item's bytes; empty where the file ends before they do. */
    Optional<byte[]> bytes(HeifItem item) {
        return extents.bytes(item.id(), file, itemData);
    }

    /** The TIFF structure inside the EXIF item (ISO/IEC 23008-12, A.2.1). */
    Optional<byte[]> exif() {
        return items.values().stream()
                .filter(item -> item.type().equals("Exif"))
                .findFirst()
                .flatMap(this::bytes)
                .filter(bytes -> bytes.length > 4)
                .map(bytes -> {
                    long start = 4 + (ByteBuffer.wrap(bytes).getInt() & 0xffff_ffffL);
                    return Arrays.copyOfRange(bytes, (int) Math.min(start, bytes.length), bytes.length);
                });
    }
}
