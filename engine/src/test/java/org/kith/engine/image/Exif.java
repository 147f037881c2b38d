package org.kith.engine.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;

/** Writes the smallest EXIF blocks into JPEGs and PNGs, to test with. */
public final class Exif {

    private Exif() {}

    /** The JPEG with an APP1 segment that holds the orientation tag. */
    public static byte[] orientJpeg(byte[] jpeg, int orientation) {
        byte[] tiff = tiffWithOrientation(orientation);
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + 10 + tiff.length);
        out.put(jpeg, 0, 2).putShort((short) 0xffe1).putShort((short) (8 + tiff.length));
        out.put("Exif\0\0".getBytes(ISO_8859_1)).put(tiff).put(jpeg, 2, jpeg.length - 2);
        return out.array();
    }

    /** The PNG with an eXIf chunk behind its header. */
    static byte[] orientPng(byte[] png, int orientation) {
        byte[] tiff = tiffWithOrientation(orientation);
        int headerEnd = 8 + 12 + 13;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(png, 0, headerEnd);
        byte[] typed = ByteBuffer.allocate(4 + tiff.length)
                .put("eXIf".getBytes(ISO_8859_1))
                .put(tiff)
                .array();
        CRC32 crc = new CRC32();
        crc.update(typed);
        out.writeBytes(ByteBuffer.allocate(4).putInt(tiff.length).array());
        out.writeBytes(typed);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
        out.write(png, headerEnd, png.length - headerEnd);
        return out.toByteArray();
    }

    /** The TIFF structure of a JPEG's EXIF segment. */
    static byte[] tiffOfJpeg(byte[] jpeg) {
        int label = new String(jpeg, ISO_8859_1).indexOf("Exif\0\0");
        int length = ByteBuffer.wrap(jpeg).getShort(label - 2) & 0xffff;
        return Arrays.copyOfRange(jpeg, label + 6, label - 2 + length);
    }

    /** One directory with one entry: tag 0x0112, type SHORT. */
    static byte[] tiffWithOrientation(int orientation) {
        return ByteBuffer.allocate(26)
                .put("MM\0*".getBytes(ISO_8859_1))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
