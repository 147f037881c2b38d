package org.kith.engine.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.kith.engine.image.container.TiffEntry;
import org.kith.engine.image.container.TiffFile;

/**
 * Hides from all who read a picture what metadata are larger, or unfold to more, than anybody needs: a few hundred bytes of a PNG
 * can be half a gigabyte of text. Hidden is what has a name that no reader knows; the picture itself stays as it is.
 */
final class LargeMetadata {

    /** Of one file: colour profiles have up to 2 MB, descriptions (XMP) some kilobytes, with a preview in them a megabyte. */
    static final int MOST_BYTES = 4 << 20;

    /** Of a chunk of a PNG that may be passed over, is nobody else's and knows nothing of the picture (PNG, 5.4). */
    private static final String UNKNOWN_CHUNK = "kiTh";

    /** XMP, IPTC, Photoshop, ICC. */
    private static final List<Integer> METADATA_OF_TIFF = List.of(700, 33723, 34377, 34675);

    private static final String PNG_HEAD = "\u0089PNG\r\n\u001a\n";

    private final byte[] original;
    private byte[] bytes;
    private long left = MOST_BYTES;

    private LargeMetadata(byte[] original) {
        this.original = original;
        this.bytes = original;
    }

    /** @return the file itself if there is nothing to hide */
    static byte[] hidden(byte[] file, ImageFormat format) {
        LargeMetadata metadata = new LargeMetadata(file);
        switch (format) {
            case PNG -> metadata.inPng(0);
            case ICO -> metadata.inIcon();
            case WEBP -> metadata.inWebp();
            case TIFF -> metadata.inTiff();
            default -> {
                // JPEG: EXIF of 64 KB alone is read. HEIF: likewise. The others have none.
            }
        }
        return metadata.bytes;
    }

    /** Whether a PNG says before its picture that it has metadata that are unfolded. */
    static boolean arePackedIn(byte[] head) {
        LargeMetadata metadata = new LargeMetadata(head);
        ByteBuffer png = metadata.buffer(ByteOrder.BIG_ENDIAN);
        for (int at = PNG_HEAD.length(); at + 8 <= head.length; at += 12 + png.getInt(at)) {
            String name = metadata.name(at + 4);
            if (name.matches("zTXt|iTXt|iCCP")) {
                return true;
            }
            if (name.equals("IDAT") || png.getInt(at) < 0 || png.getInt(at) > head.length - at - 12) {
                return false;
            }
        }
        return false;
    }

    private ByteBuffer buffer(ByteOrder order) {
        return ByteBuffer.wrap(original).order(order);
    }

    private String name(int at) {
        return new String(original, at, 4, ISO_8859_1);
    }

    /** Chunks: length, name, data, checksum (PNG, 5.3). */
    private void inPng(int start) {
        ByteBuffer png = buffer(ByteOrder.BIG_ENDIAN);
        int at = start + PNG_HEAD.length();
        while (at + 12 <= original.length) {
            int length = png.getInt(at);
            if (length < 0 || length > original.length - at - 12) {
                return; // cut short, or broken
            }
            if (!fits(name(at + 4), at + 8, length)) {
                hide(at + 4);
                CRC32 checksum = new CRC32();
                checksum.update(bytes, at + 4, 4 + length);
                ByteBuffer.wrap(bytes).putInt(at + 8 + length, (int) checksum.getValue());
            }
            at += 12 + length;
        }
    }

    private boolean fits(String name, int from, int length) {
        return switch (name) {
            case "tEXt", "eXIf" -> takes(length);
            case "zTXt", "iCCP" -> takes(unfolded(after(from, length, 1) + 1, from + length));
            case "iTXt" -> takes(ofInternationalText(from, length));
            default -> true;
        };
    }

    /** Keyword, whether it is compressed and how, language, the keyword in it, text (PNG, 11.3.4.5). */
    private long ofInternationalText(int from, int length) {
        int flag = after(from, length, 1);
        int text = after(flag + 2, from + length - flag - 2, 2);
        return flag < original.length && original[flag] == 1 ? unfolded(text, from + length) : length;
    }

    /** Behind so many zeros; at most the end. */
    private int after(int from, int length, int zeros) {
        int left = zeros;
        for (int i = from; i < from + length; i++) {
            if (original[i] == 0 && --left == 0) {
                return i + 1;
            }
        }
        return from + Math.max(0, length);
    }

    /** Bytes that come out, or one more than may; unfolded into a little memory, and thrown away. */
    private long unfolded(int from, int to) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(original, Math.min(from, to), Math.max(0, to - from));
            byte[] some = new byte[1 << 14];
            long all = 0;
            while (all <= left) {
                int more = inflater.inflate(some);
                if (more == 0) {
                    break;
                }
                all += more;
            }
            return all;
        } catch (DataFormatException e) {
            return 0; // those who read it find out
        } finally {
            inflater.end();
        }
    }

    private boolean takes(long wanted) {
        if (wanted > left) {
            return false;
        }
        left -= wanted;
        return true;
    }

    private void hide(int nameAt) {
        if (bytes == original) {
            bytes = original.clone();
        }
        System.arraycopy(UNKNOWN_CHUNK.getBytes(ISO_8859_1), 0, bytes, nameAt, 4);
    }

    /** The drawings of an icon may be PNGs: their places stand in a list at the head. */
    private void inIcon() {
        ByteBuffer icon = buffer(ByteOrder.LITTLE_ENDIAN);
        int drawings = original.length < 6 ? 0 : icon.getShort(4) & 0xffff;
        for (int i = 0; i < drawings && 22 + 16 * i <= original.length; i++) {
            int at = icon.getInt(18 + 16 * i);
            boolean inside = at >= 0 && at <= original.length - PNG_HEAD.length();
            if (inside && new String(original, at, PNG_HEAD.length(), ISO_8859_1).equals(PNG_HEAD)) {
                inPng(at);
            }
        }
    }

    /** Chunks: name, length, data, filled up to an even number (WebP container, RIFF). */
    private void inWebp() {
        ByteBuffer webp = buffer(ByteOrder.LITTLE_ENDIAN);
        int at = 12;
        while (at + 8 <= original.length) {
            int length = webp.getInt(at + 4);
            if (length < 0 || length > original.length - at - 8) {
                return;
            }
            boolean metadata = name(at).matches("XMP |EXIF|ICCP");
            if (metadata && !takes(length)) {
                hide(at);
            }
            at += 8 + length + (length & 1);
        }
    }

    /** Of all directories: a value of no length is none. */
    private void inTiff() {
        TiffFile.read(original).ifPresent(tiff -> tiff.all()
                .forEach(directory -> METADATA_OF_TIFF.forEach(tag -> directory
                        .entry(tag)
                        .filter(entry -> !takes(entry.value().capacity()))
                        .ifPresent(entry -> empty(entry, tiff)))));
    }

    private void empty(TiffEntry entry, TiffFile tiff) {
        if (bytes == original) {
            bytes = original.clone();
        }
        ByteBuffer count = ByteBuffer.wrap(bytes).order(tiff.order());
        if (tiff.isBig()) {
            count.putLong((int) entry.at() + 4, 0);
        } else {
            count.putInt((int) entry.at() + 4, 0);
        }
    }
}
