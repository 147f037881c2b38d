package org.kith.engine.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kith.engine.image.container.IsoBox;
import org.kith.engine.image.heif.HeifFile;
import org.kith.engine.image.heif.HeifItem;

/** HEIF files of any items that refer to each other, where {@link HeifWriter} writes those of phones. */
final class HeifComposer {

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Item(String type, byte[] data, List<byte[]> properties) {}

    private final List<Item> items = new ArrayList<>();
    private final List<byte[]> references = new ArrayList<>();

    static byte[] box(String type, byte[]... parts) {
        byte[] body = concat(parts);
        return ByteBuffer.allocate(8 + body.length)
                .putInt(8 + body.length)
                .put(type.getBytes(ISO_8859_1))
                .put(body)
                .array();
    }

    static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] shorts(int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * numbers.length);
        for (int number : numbers) {
            bytes.putShort((short) number);
        }
        return IsoBox.copy(bytes.rewind());
    }

    static byte[] ints(int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length);
        for (int number : numbers) {
            bytes.putInt(number);
        }
        return IsoBox.copy(bytes.rewind());
    }

    /** @return the item's number */
    int add(String type, byte[] data, byte[]... properties) {
        items.add(new Item(type, data, List.of(properties)));
        return items.size();
    }

    /** A coded picture of another file, with more properties. */
    int copy(byte[] file, int id, byte[]... more) {
        HeifFile source = HeifFile.read(file).orElseThrow();
        HeifItem item = source.item(id).orElseThrow();
        List<byte[]> properties = new ArrayList<>();
        item.properties().forEach(each -> properties.add(box(each.type(), IsoBox.copy(each.bytes()))));
        properties.addAll(Arrays.asList(more));
        return add(item.type(), source.bytes(item).orElseThrow(), properties.toArray(byte[][]::new));
    }

    void refer(String type, int from, int... to) {
        references.add(box(type, shorts(from, to.length), shorts(to)));
    }

    byte[] write(int primary) {
        byte[] ftyp = box("ftyp", "heic\0\0\0\0mif1heic".getBytes(ISO_8859_1));
        int metaBytes = meta(primary, 0).length;
        byte[] data = concat(items.stream().map(Item::data).toArray(byte[][]::new));
        return concat(ftyp, meta(primary, ftyp.length + metaBytes + 8), box("mdat", data));
    }

    private byte[] meta(int primary, int dataAt) {
        ByteArrayOutputStream iloc = new ByteArrayOutputStream();
        ByteArrayOutputStream iinf = new ByteArrayOutputStream();
        ByteArrayOutputStream ipco = new ByteArrayOutputStream();
        ByteArrayOutputStream ipma = new ByteArrayOutputStream();
        int at = dataAt;
        int property = 0;
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            iloc.writeBytes(concat(shorts(i + 1, 0, 1), ints(at, item.data.length)));
            at += item.data.length;
            iinf.writeBytes(box("infe", ints(2 << 24), shorts(i + 1, 0), item.type.getBytes(ISO_8859_1), new byte[1]));
            ipma.writeBytes(concat(shorts(i + 1), new byte[] {(byte) item.properties.size()}));
            for (byte[] bytes : item.properties) {
                ipco.writeBytes(bytes);
                ipma.write(++property);
            }
        }
        return box(
                "meta",
                ints(0),
                box("pitm", ints(0), shorts(primary)),
                box("iloc", ints(0), shorts(0x4400, items.size()), iloc.toByteArray()),
                box("iinf", ints(0), shorts(items.size()), iinf.toByteArray()),
                box("iref", ints(0), concat(references.toArray(byte[][]::new))),
                box("iprp", box("ipco", ipco.toByteArray()), box("ipma", ints(0, items.size()), ipma.toByteArray())));
    }
}
