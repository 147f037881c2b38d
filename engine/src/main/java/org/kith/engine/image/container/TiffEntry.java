package org.kith.engine.image.container;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What a TIFF directory says under one tag.
 *
 * @param at offset of the entry itself
 * @param type as numbered in TIFF 6.0, section 2, and in BigTIFF
 * @param count of values
 * @param value their bytes, in the order of the file
 */
public record TiffEntry(long at, int type, int count, ByteBuffer value) {

    private static final int BYTE = 1;
    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;

    /** Bytes of a value; 0 of a type that nobody knows. */
    static int bytesOf(int type) {
        return switch (type) {
            case BYTE, ASCII, 6, 7 -> 1;
            case SHORT, 8 -> 2;
            case LONG, 9, 11, 13 -> 4;
            case 5, 10, 12, 16, 17, 18 -> 8;
            default -> 0;
        };
    }

    /** A text that no file holds. */
    public static TiffEntry text(String text) {
        byte[] bytes = (text + "\0").getBytes(UTF_8);
        return new TiffEntry(-1, ASCII, bytes.length, ByteBuffer.wrap(bytes));
    }

    /** A number of 16 bits that no file holds. */
    public static TiffEntry number(int number, ByteOrder order) {
        ByteBuffer bytes = ByteBuffer.allocate(2).order(order).putShort(0, (short) number);
        return new TiffEntry(-1, SHORT, 1, bytes);
    }

    /** A whole number, of whatever width; of others 0. */
    public long number(int index) {
        ByteBuffer bytes = value.duplicate().order(value.order());
        return switch (type) {
            case BYTE, ASCII, 7 -> bytes.get(index) & 0xff;
            case 6 -> bytes.get(index);
            case SHORT -> bytes.getShort(2 * index) & 0xffff;
            case 8 -> bytes.getShort(2 * index);
            case LONG, 13 -> bytes.getInt(4 * index) & 0xffff_ffffL;
            case 9 -> bytes.getInt(4 * index);
            case 16, 17, 18 -> bytes.getLong(8 * index);
            default -> 0;
        };
    }

    /** Up to its first zero. */
    public String text() {
        byte[] bytes = bytes();
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, 0, end, UTF_8).strip();
    }

    public byte[] bytes() {
        byte[] bytes = new byte[value.capacity()];
        value.duplicate().get(0, bytes);
        return bytes;
    }
}
