package org.kith.engine.image.heif;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.engine.image.container.ExifBlock;
import org.kith.engine.image.container.IsoBox;

/**
 * The table of contents of a HEIC or AVIF file (ISO/IEC 23008-12), read in Java before anything native sees a byte of it: which
 * item is the picture, how large it is, how it is turned, where its tiles lie.
 */
public final class HeifFile {

    private static final int XMP_HEAD_BYTES = 400;

    /** With a preview in it a megabyte. */
    private static final int MOST_XMP_BYTES = 4 << 20;

    private static final int PICTURE_OF_SEQUENCE = 1;

    private final ByteBuffer file;
    private final ByteBuffer itemData;
    private final HeifExtents extents;
    private final Map<Integer, HeifItem> items;
    private final Map<Integer, List<Integer>> auxiliaryOf;
    private final int primaryId;

    private HeifFile(
            ByteBuffer file,
            ByteBuffer itemData,
            HeifExtents extents,
            Map<Integer, HeifItem> items,
            Map<Integer, List<Integer>> auxiliaryOf,
            int primaryId) {
        this.file = file;
        this.itemData = itemData;
        this.extents = extents;
        this.items = items;
        this.auxiliaryOf = auxiliaryOf;
        this.primaryId = primaryId;
    }

    /** Empty where the header is broken, or tells of a film and no picture. */
    public static Optional<HeifFile> read(byte[] content) {
        ByteBuffer file = ByteBuffer.wrap(content);
        try {
            List<IsoBox> boxes = IsoBox.list(file);
            return IsoBox.first(boxes, "meta")
                    .flatMap(meta -> read(file, meta))
                    .filter(read -> read.primary().isPresent())
                    .or(() -> IsoBox.first(boxes, "moov").flatMap(moov -> ofSequence(file, moov)));
        } catch (IndexOutOfBoundsException | BufferUnderflowException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A burst or an animation without a picture beside it: its first. */
    private static Optional<HeifFile> ofSequence(ByteBuffer file, IsoBox moov) {
        return HeifTrack.read(moov)
                .map(track -> new HeifFile(
                        file,
                        ByteBuffer.allocate(0),
                        HeifExtents.of(PICTURE_OF_SEQUENCE, track.offset(), track.length()),
                        Map.of(PICTURE_OF_SEQUENCE, track.picture(PICTURE_OF_SEQUENCE)),
                        Map.of(),
                        PICTURE_OF_SEQUENCE));
    }

    private static Optional<HeifFile> read(ByteBuffer file, IsoBox meta) {
        List<IsoBox> boxes = IsoBox.list(meta.bytesOfFullBox());
        Optional<IsoBox> pitm = IsoBox.first(boxes, "pitm");
        Optional<IsoBox> iloc = IsoBox.first(boxes, "iloc");
        Optional<IsoBox> iinf = IsoBox.first(boxes, "iinf");
        Optional<IsoBox> iprp = IsoBox.first(boxes, "iprp");
        if (pitm.isEmpty() || iloc.isEmpty() || iinf.isEmpty() || iprp.isEmpty()) {
            return Optional.empty();
        }
        Map<Integer, List<IsoBox>> properties =
                properties(IsoBox.list(iprp.get().bytes()));
        Map<Integer, List<Integer>> derivations = references(boxes, "dimg");
        Map<Integer, HeifItem> items = new HashMap<>();
        types(iinf.get())
                .forEach((id, type) -> items.put(
                        id,
                        new HeifItem(
                                id,
                                type,
                                properties.getOrDefault(id, List.of()),
                                derivations.getOrDefault(id, List.of()))));
        ByteBuffer itemData = IsoBox.first(boxes, "idat").map(IsoBox::bytes).orElse(ByteBuffer.allocate(0));
        int primaryId = id(pitm.get().bytesOfFullBox(), pitm.get().version() > 0);
        return Optional.of(new HeifFile(
                file, itemData, HeifExtents.read(iloc.get()), items, references(boxes, "auxl"), primaryId));
    }

    private static Map<Integer, String> types(IsoBox iinf) {
        ByteBuffer bytes = iinf.bytesOfFullBox();
        id(bytes, iinf.version() > 0); // the count; the boxes tell themselves
        Map<Integer, String> types = new HashMap<>();
        for (IsoBox infe : IsoBox.list(bytes)) {
            if (infe.type().equals("infe") && infe.version() >= 2) {
                ByteBuffer entry = infe.bytesOfFullBox();
                int id = id(entry, infe.version() > 2);
                types.put(id, IsoBox.text(entry, entry.position() + 2));
            }
        }
        return types;
    }

    private static Map<Integer, List<IsoBox>> properties(List<IsoBox> iprp) {
        List<IsoBox> all =
                IsoBox.first(iprp, "ipco").map(box -> IsoBox.list(box.bytes())).orElse(List.of());
        Map<Integer, List<IsoBox>> properties = new HashMap<>();
        for (IsoBox ipma : iprp) {
            if (!ipma.type().equals("ipma")) {
                continue;
            }
            boolean manyProperties = (ipma.bytes().get(3) & 1) != 0;
            ByteBuffer bytes = ipma.bytesOfFullBox();
            int entries = bytes.getInt();
            for (int i = 0; i < entries; i++) {
                List<IsoBox> ofItem =
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

    /** By item the others that it refers to. */
    private static Map<Integer, List<Integer>> references(List<IsoBox> boxes, String type) {
        Optional<IsoBox> iref = IsoBox.first(boxes, "iref");
        Map<Integer, List<Integer>> references = new HashMap<>();
        if (iref.isEmpty()) {
            return references;
        }
        boolean longIds = iref.get().version() > 0;
        for (IsoBox reference : IsoBox.list(iref.get().bytesOfFullBox())) {
            if (reference.type().equals(type)) {
                ByteBuffer bytes = reference.bytes();
                int from = id(bytes, longIds);
                int count = bytes.getShort() & 0xffff;
                List<Integer> to = references.computeIfAbsent(from, key -> new ArrayList<>());
                for (int i = 0; i < count; i++) {
                    to.add(id(bytes, longIds));
                }
            }
        }
        return references;
    }

    private static int id(ByteBuffer bytes, boolean isLong) {
        return isLong ? bytes.getInt() : bytes.getShort() & 0xffff;
    }

    /** The item that is the photo; thumbnails, depth maps and bursts are others. */
    public Optional<HeifItem> primary() {
        return item(primaryId);
    }

    public Optional<HeifItem> item(int id) {
        return Optional.ofNullable(items.get(id));
    }

    /** The item's bytes; empty where the file ends before they do. */
    public Optional<byte[]> bytes(HeifItem item) {
        return extents.bytes(item.id(), file, itemData);
    }

    /** What says how far an item may be seen through. */
    public Optional<HeifItem> alphaOf(HeifItem item) {
        return auxiliaryOf.entrySet().stream()
                .filter(reference -> reference.getValue().contains(item.id()))
                .flatMap(reference -> item(reference.getKey()).stream())
                .filter(HeifItem::isAlpha)
                .findFirst();
    }

    /**
     * The TIFF structure inside the EXIF item (ISO/IEC 23008-12, A.2.1): behind how far it is to it. Some programs leave that out,
     * or count otherwise.
     */
    public Optional<byte[]> exif() {
        return items.values().stream()
                .filter(item -> item.type().equals("Exif"))
                .findFirst()
                .flatMap(this::bytes)
                .flatMap(HeifFile::tiff);
    }

    /** The XMP item: of those with a media type the one that begins as XMP does. */
    public Optional<byte[]> xmp() {
        return items.values().stream()
                .filter(item -> item.type().equals("mime"))
                .flatMap(item -> bytes(item).stream())
                .filter(HeifFile::isXmp)
                .findFirst();
    }

    private static boolean isXmp(byte[] item) {
        String head = new String(item, 0, Math.min(item.length, XMP_HEAD_BYTES), UTF_8);
        return item.length <= MOST_XMP_BYTES && head.contains("<") && head.matches("(?s).*(xmpmeta|xpacket|rdf:RDF).*");
    }

    private static Optional<byte[]> tiff(byte[] item) {
        long start = item.length < 4 ? 0 : 4 + (ByteBuffer.wrap(item).getInt() & 0xffff_ffffL);
        byte[] told = Arrays.copyOfRange(item, (int) Math.min(start, item.length), item.length);
        return ExifBlock.tiffIn(told)
                .filter(tiff -> tiff.capacity() == told.length)
                .or(() -> ExifBlock.tiffIn(item))
                .map(IsoBox::copy);
    }
}
