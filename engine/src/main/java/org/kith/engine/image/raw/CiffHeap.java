package org.kith.engine.image.raw;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kith.engine.image.container.ExifBlock;
import org.kith.engine.image.container.TiffEntry;

/** Canon's container before TIFF: heaps of records, each with a table at its end (CIFF 1.0, 1997). */
final class CiffHeap {

    private static final int MAKE_AND_MODEL = 0x080a;
    private static final int CAPTURED = 0x180e;
    private static final int IMAGE = 0x1810;

    private static final int RECORD_BYTES = 10;
    private static final int DEEPEST = 8;

    private static final DateTimeFormatter EXIF_TIME = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss");

    private final Map<Integer, ByteBuffer> records = new HashMap<>();

    private CiffHeap() {}

    /** What the file says of its photo. */
    static Optional<ExifBlock> exif(byte[] content) {
        ByteBuffer file = ByteBuffer.wrap(content);
        file.order(content[0] == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        CiffHeap heap = new CiffHeap();
        try {
            int header = file.getInt(2);
            heap.read(file.slice(header, content.length - header).order(file.order()), 0);
            return Optional.of(heap.toExif(file.order()));
        } catch (IndexOutOfBoundsException e) {
            return Optional.empty(); // cut short, or broken
        }
    }

    private void read(ByteBuffer heap, int depth) {
        int table = heap.getInt(heap.capacity() - 4);
        int count = heap.getShort(table) & 0xffff;
        for (int i = 0; i < count; i++) {
            int at = table + 2 + RECORD_BYTES * i;
            int tag = heap.getShort(at) & 0xffff;
            boolean inTable = (tag & 0xc000) == 0x4000;
            ByteBuffer value = inTable
                    ? heap.slice(at + 2, RECORD_BYTES - 2)
                    : heap.slice(heap.getInt(at + 6), heap.getInt(at + 2));
            value.order(heap.order());
            int kind = tag & 0x3800;
            boolean isHeap = kind == 0x2800 || kind == 0x3000;
            if (isHeap && depth < DEEPEST && value.capacity() >= 6) {
                read(value, depth + 1);
            } else {
                records.putIfAbsent(tag & 0x3fff, value);
            }
        }
    }

    private ExifBlock toExif(ByteOrder order) {
        Map<Integer, TiffEntry> main = new HashMap<>();
        Map<Integer, TiffEntry> exif = new HashMap<>();
        Optional.ofNullable(records.get(MAKE_AND_MODEL)).ifPresent(value -> {
            byte[] bytes = new byte[value.capacity()];
            value.get(0, bytes);
            String[] texts = new String(bytes, ISO_8859_1).split("\0", -1);
            main.put(0x010f, TiffEntry.text(texts[0]));
            main.put(0x0110, TiffEntry.text(texts.length > 1 ? texts[1] : ""));
        });
        Optional.ofNullable(records.get(CAPTURED))
                .filter(value -> value.capacity() >= 4 && value.getInt(0) != 0)
                .map(value -> LocalDateTime.ofEpochSecond(value.getInt(0) & 0xffff_ffffL, 0, ZoneOffset.UTC))
                .ifPresent(time -> exif.put(0x9003, TiffEntry.text(EXIF_TIME.format(time)))); // the camera's own clock
        Optional.ofNullable(records.get(IMAGE))
                .filter(value -> value.capacity() >= 16)
                .ifPresent(value -> main.put(0x0112, TiffEntry.number(orientation(value.getInt(12)), order)));
        ExifBlock block = new ExifBlock(order);
        block.addMain(main);
        block.addExif(exif);
        return block;
    }

    /** @param degrees by which the picture is to be turned to the right */
    private static int orientation(int degrees) {
        return switch (Math.floorMod(degrees, 360)) {
            case 90 -> 6;
            case 180 -> 3;
            case 270 -> 8;
            default -> 1;
        };
    }
}
