package org.kith.engine.image.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes TIFFs of any shape, to test with: both byte orders, BigTIFF, pages, directories below others, what cameras begin with. */
public final class TiffWriter {

    private final ByteOrder order;
    private final boolean big;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** One entry: its type, and its numbers, its bytes, or the directories it leads to. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Value(int type, long[] numbers, byte[] bytes, List<Directory> below, List<byte[]> data) {}

    /** What stands in a directory. */
    public static final class Directory {

        private final SortedMap<Integer, Value> values = new TreeMap<>();

        /** @param type 3 of 16 bits, 4 of 32 */
        public Directory numbers(int tag, int type, long... numbers) {
            values.put(tag, new Value(type, numbers, new byte[0], List.of(), List.of()));
            return this;
        }

        public Directory text(int tag, String text) {
            return bytes(tag, 2, (text + "\0").getBytes(ISO_8859_1));
        }

        public Directory bytes(int tag, int type, byte... bytes) {
            values.put(tag, new Value(type, new long[0], bytes, List.of(), List.of()));
            return this;
        }

        /** Directories to which it leads. */
        public Directory below(int tag, Directory... directories) {
            values.put(tag, new Value(4, new long[0], new byte[0], List.of(directories), List.of()));
            return this;
        }

        /** Bytes elsewhere in the file: their place under one tag, their length under another. */
        public Directory data(int placeTag, int lengthTag, byte[]... data) {
            values.put(placeTag, new Value(4, new long[0], new byte[0], List.of(), List.of(data)));
            long[] lengths = new long[data.length];
            for (int i = 0; i < data.length; i++) {
                lengths[i] = data[i].length;
            }
            return numbers(lengthTag, 4, lengths);
        }

        /** A picture of red, green and blue bytes. */
        public Directory rgb(int width, int height, byte[] rgb) {
            return picture(width, height, 1, 2).data(273, 279, rgb).numbers(258, 3, 8, 8, 8);
        }

        /** A picture that is a JPEG. */
        public Directory jpeg(int width, int height, byte[] jpeg) {
            return picture(width, height, 7, 6).data(273, 279, jpeg).numbers(258, 3, 8, 8, 8);
        }

        /** The values of a sensor, 16 bits each. */
        public Directory sensor(int width, int height, byte[] values, int compression) {
            return picture(width, height, compression, 32803)
                    .data(273, 279, values)
                    .numbers(258, 3, 16)
                    .numbers(277, 3, 1);
        }

        private Directory picture(int width, int height, int compression, int photometric) {
            return numbers(256, 4, width)
                    .numbers(257, 4, height)
                    .numbers(259, 3, compression)
                    .numbers(262, 3, photometric)
                    .numbers(277, 3, 3)
                    .numbers(278, 4, height);
        }

        /** A smaller copy of another. */
        public Directory reduced() {
            return numbers(254, 4, 1);
        }

        public Directory orientation(int exif) {
            return numbers(0x0112, 3, exif);
        }

        /** As EXIF writes it, in a directory below. */
        public Directory takenAt(String time) {
            return below(0x8769, new Directory().text(0x9003, time));
        }
    }

    public TiffWriter(ByteOrder order, boolean big) {
        this.order = order;
        this.big = big;
    }

    /** Pages one behind the other. */
    public byte[] write(Directory... pages) {
        return write(new byte[0], pages);
    }

    /** @param head what a camera writes over the beginning, the place of the first directory aside */
    public byte[] write(byte[] head, Directory... pages) {
        out.writeBytes(new byte[32]);
        long next = 0;
        for (int i = pages.length - 1; i >= 0; i--) {
            next = write(pages[i], next);
        }
        ByteBuffer file = ByteBuffer.wrap(out.toByteArray()).order(order);
        file.put(order == ByteOrder.BIG_ENDIAN ? new byte[] {'M', 'M'} : new byte[] {'I', 'I'});
        if (big) {
            file.putShort((short) 43).putShort((short) 8).putShort((short) 0).putLong(next);
        } else {
            file.putShort((short) 42).putInt((int) next);
        }
        for (int i = 0; i < head.length; i++) {
            if (i < 4 || i >= 8) {
                file.put(i, head[i]);
            }
        }
        return file.array();
    }

    private long write(Directory directory, long next) {
        List<byte[]> entries = new ArrayList<>();
        directory.values.forEach((tag, value) -> entries.add(entry(tag, value, bytes(value))));
        long at = here();
        out.writeBytes(
                big ? all(ordered(8).putLong(entries.size())) : all(ordered(2).putShort((short) entries.size())));
        entries.forEach(out::writeBytes);
        out.writeBytes(all(big ? ordered(8).putLong(next) : ordered(4).putInt((int) next)));
        return at;
    }

    private byte[] bytes(Value value) {
        long[] numbers = value.numbers;
        if (!value.below.isEmpty()) {
            numbers = value.below.stream().mapToLong(each -> write(each, 0)).toArray();
        } else if (!value.data.isEmpty()) {
            numbers = value.data.stream()
                    .mapToLong(each -> {
                        long at = here();
                        out.writeBytes(each);
                        return at;
                    })
                    .toArray();
        }
        if (numbers.length == 0) {
            return value.bytes;
        }
        ByteBuffer all = ordered((value.type == 3 ? 2 : 4) * numbers.length);
        for (long number : numbers) {
            if (value.type == 3) {
                all.putShort((short) number);
            } else {
                all.putInt((int) number);
            }
        }
        return all(all);
    }

    private byte[] entry(int tag, Value value, byte[] bytes) {
        int each = value.type == 3 ? 2 : value.type == 4 ? 4 : 1;
        int room = big ? 8 : 4;
        ByteBuffer entry = ordered(big ? 20 : 12).putShort((short) tag).putShort((short) value.type);
        if (big) {
            entry.putLong(bytes.length / each);
        } else {
            entry.putInt(bytes.length / each);
        }
        if (bytes.length <= room) {
            entry.put(bytes);
        } else if (big) {
            entry.putLong(here());
            out.writeBytes(bytes);
        } else {
            entry.putInt((int) here());
            out.writeBytes(bytes);
        }
        return all(entry);
    }

    private static byte[] all(ByteBuffer buffer) {
        return IsoBox.copy(buffer.rewind());
    }

    private ByteBuffer ordered(int bytes) {
        return ByteBuffer.allocate(bytes).order(order);
    }

    /** Even, as offsets have to be. */
    private long here() {
        if (out.size() % 2 == 1) {
            out.write(0);
        }
        return out.size();
    }
}
