package org.kith.engine.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kith.engine.image.heif.HeifFile;
import org.kith.engine.image.heif.HeifItem;

/** Puts coded pictures of other files together as phones do: a grid of tiles, turned, with EXIF. */
final class HeifWriter {

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Written(String type, List<byte[]> properties, byte[] data) {

        /** Phones keep the grid beside the table of contents. */
        boolean inItemData() {
            return type.equals("grid");
        }
    }

    private final List<Written> items = new ArrayList<>();
    private final List<byte[]> primaryProperties = new ArrayList<>();
    private byte[] grid = new byte[0];
    private Optional<byte[]> exif = Optional.empty();

    /** A file beside the tests. */
    static byte[] resource(String name) {
        try (InputStream in = HeifWriter.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException(name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The items 1 to {@code count} of a file, row by row. */
    HeifWriter tiles(byte[] file, int count) {
        HeifFile source = HeifFile.read(file).orElseThrow();
        for (int id = 1; id <= count; id++) {
            HeifItem item = source.item(id).orElseThrow();
            List<byte[]> properties = item.properties().stream()
                    .map(p -> box(p.type(), bytes(p.bytes())))
                    .toList();
            items.add(new Written(item.type(), properties, source.bytes(item).orElseThrow()));
        }
        return this;
    }

    HeifWriter grid(int rows, int columns, int width, int height) {
        grid = ByteBuffer.allocate(8)
                .put(new byte[] {0, 0, (byte) (rows - 1), (byte) (columns - 1)})
                .putShort((short) width)
                .putShort((short) height)
                .array();
        return property("ispe", ByteBuffer.allocate(12).putInt(0).putInt(width).putInt(height));
    }

    /** A property of the grid. */
    HeifWriter property(String type, ByteBuffer body) {
        primaryProperties.add(box(type, bytes(body.rewind())));
        return this;
    }

    /** As phones write it: how far it is to the TIFF header, a label, the TIFF structure. */
    HeifWriter exif(byte[] tiff) {
        exif = Optional.of(concat(new byte[] {0, 0, 0, 6}, "Exif\0\0".getBytes(ISO_8859_1), tiff));
        return this;
    }

    byte[] write() {
        int tiles = items.size();
        List<Written> all = new ArrayList<>(items);
        all.add(new Written("grid", primaryProperties, grid));
        exif.ifPresent(bytes -> all.add(new Written("Exif", List.of(), bytes)));
        byte[] ftyp = box("ftyp", "heic\0\0\0\0mif1heic".getBytes(ISO_8859_1));
        int metaBytes = meta(all, tiles, 0).length;
        byte[] meta = meta(all, tiles, ftyp.length + metaBytes + 8);
        byte[][] data = all.stream()
                .filter(item -> !item.inItemData())
                .map(Written::data)
                .toArray(byte[][]::new);
        return concat(ftyp, meta, box("mdat", concat(data)));
    }

    private static byte[] meta(List<Written> all, int tiles, int dataOffset) {
        Buffer iloc = new Buffer().ints(1 << 24).shorts(0x4400, all.size());
        Buffer iinf = new Buffer().ints(0).shorts(all.size());
        Buffer ipma = new Buffer().ints(0, all.size());
        Buffer dimg = new Buffer().shorts(tiles + 1, tiles);
        ByteArrayOutputStream ipco = new ByteArrayOutputStream();
        int offset = dataOffset;
        int property = 0;
        for (int i = 0; i < all.size(); i++) {
            Written item = all.get(i);
            boolean inItemData = item.inItemData();
            iloc.shorts(i + 1, inItemData ? 1 : 0, 0, 1).ints(inItemData ? 0 : offset, item.data.length);
            offset += inItemData ? 0 : item.data.length;
            iinf.raw(box(
                    "infe",
                    new Buffer()
                            .ints(2 << 24)
                            .shorts(i + 1, 0)
                            .raw(item.type.getBytes(ISO_8859_1))
                            .raw(new byte[1])
                            .toBytes()));
            ipma.shorts(i + 1).raw((byte) item.properties.size());
            for (byte[] bytes : item.properties) {
                ipco.writeBytes(bytes);
                ipma.raw((byte) ++property);
            }
            if (i < tiles) {
                dimg.shorts(i + 1);
            }
        }
        return box(
                "meta",
                concat(
                        new byte[4],
                        box(
                                "hdlr",
                                new Buffer()
                                        .ints(0, 0)
                                        .raw("pict".getBytes(ISO_8859_1))
                                        .raw(new byte[13])
                                        .toBytes()),
                        box("idat", all.get(tiles).data),
                        box("pitm", new Buffer().ints(0).shorts(tiles + 1).toBytes()),
                        box("iloc", iloc.toBytes()),
                        box("iinf", iinf.toBytes()),
                        box("iref", concat(new byte[4], box("dimg", dimg.toBytes()))),
                        box("iprp", concat(box("ipco", ipco.toByteArray()), box("ipma", ipma.toBytes())))));
    }

    private static byte[] box(String type, byte[] body) {
        return new Buffer()
                .ints(8 + body.length)
                .raw(type.getBytes(ISO_8859_1))
                .raw(body)
                .toBytes();
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    private static byte[] concat(byte[]... parts) {
        Buffer all = new Buffer();
        for (byte[] part : parts) {
            all.raw(part);
        }
        return all.toBytes();
    }

    private static final class Buffer {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Buffer ints(int... values) {
            for (int value : values) {
                shorts(value >>> 16, value & 0xffff);
            }
            return this;
        }

        Buffer shorts(int... values) {
            for (int value : values) {
                out.write(value >>> 8);
                out.write(value);
            }
            return this;
        }

        Buffer raw(byte... bytes) {
            out.writeBytes(bytes);
            return this;
        }

        byte[] toBytes() {
            return out.toByteArray();
        }
    }
}
