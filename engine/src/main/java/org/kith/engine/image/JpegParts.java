package org.kith.engine.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.kith.engine.image.shape.Orientation;
import org.kith.engine.model.photo.QuarterTurn;

/**
 * Takes from a JPEG what stands around its picture, and gives it to another: a colour profile always, or its colours would be
 * others; EXIF if it is wanted. The compressed picture is not touched. Thread-safe.
 */
public final class JpegParts {

    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int APP15 = 0xef;
    private static final int COM = 0xfe;
    private static final int SOS = 0xda;

    private static final byte[] EXIF = "Exif\0\0".getBytes(ISO_8859_1);
    private static final byte[] COLOURS = "ICC_PROFILE\0".getBytes(ISO_8859_1);

    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY_BYTES = 12;

    private JpegParts() {}

    /** What becomes of a segment. */
    @FunctionalInterface
    private interface Keep {
        boolean test(int marker, byte[] jpeg, int from, int to);
    }

    /**
     * The same picture and nothing about it: no EXIF, no comments, no maker's previews.
     *
     * @return empty if it is no JPEG that could be taken apart
     */
    public static Optional<byte[]> bare(byte[] jpeg) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(jpeg.length);
        out.write(jpeg, 0, Math.min(2, jpeg.length));
        int rest = copy(jpeg, JpegParts::belongsToPicture, out);
        if (rest < 0) {
            return Optional.empty();
        }
        int end = endOfPicture(jpeg, rest);
        out.write(jpeg, rest, end - rest);
        return Optional.of(out.toByteArray());
    }

    /** Behind the end of the picture some cameras put another one, or a film, with its own EXIF. */
    private static int endOfPicture(byte[] jpeg, int scan) {
        int i = scan;
        while (i + 1 < jpeg.length) {
            int marker = (jpeg[i] & 0xff) == 0xff ? jpeg[i + 1] & 0xff : 0;
            if (marker == 0xd9) {
                return i + 2;
            }
            boolean segment = marker >= 0xc0 && marker < 0xff && (marker < 0xd0 || marker > 0xd8);
            i += segment && i + 3 < jpeg.length ? 2 + u16(jpeg, i + 2) : 1;
        }
        return jpeg.length;
    }

    private static boolean belongsToPicture(int marker, byte[] jpeg, int from, int to) {
        boolean about = (marker >= APP0 && marker <= APP15) || marker == COM;
        return !about
                || (marker == APP0 && !isExtension(jpeg, from))
                || marker == APP14
                || isColours(marker, jpeg, from, to);
    }

    /** JFXX holds a preview. */
    private static boolean isExtension(byte[] jpeg, int from) {
        return starts(jpeg, from + 4, "JFXX".getBytes(ISO_8859_1));
    }

    private static boolean isColours(int marker, byte[] jpeg, int from, int to) {
        return marker == APP2 && to - from > COLOURS.length && starts(jpeg, from + 4, COLOURS);
    }

    /**
     * A JPEG made of the picture of another, with what belongs to that.
     *
     * @param upright as an encoder wrote it: nothing about its picture stands in it
     * @param source what it was made from; another format has nothing to give
     * @param exif whether EXIF comes along; it says then that the picture is upright
     */
    public static byte[] withPartsOf(byte[] source, byte[] upright, boolean exif) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(upright.length + (1 << 16));
        out.write(upright, 0, 2);
        if (source.length > 2 && (source[0] & 0xff) == 0xff && (source[1] & 0xff) == 0xd8) {
            int ignored = copy(
                    source,
                    (marker, jpeg, from, to) -> isColours(marker, jpeg, from, to)
                            || (exif && marker == APP1 && starts(jpeg, from + 4, EXIF)),
                    out);
        }
        byte[] head = out.toByteArray();
        boolean unused = setOrientation(head, Orientation.UPRIGHT);
        ByteArrayOutputStream whole = new ByteArrayOutputStream(head.length + upright.length);
        whole.writeBytes(head);
        whole.write(upright, 2, upright.length - 2);
        return whole.toByteArray();
    }

    /** @return where the scan data begins, with its header; below 0 where segments do not lead there */
    private static int copy(byte[] jpeg, Keep keep, ByteArrayOutputStream out) {
        int i = 2;
        while (i + 4 <= jpeg.length) {
            int marker = jpeg[i + 1] & 0xff;
            if ((jpeg[i] & 0xff) != 0xff) {
                return -1;
            }
            if (marker == 0xff) {
                i++; // a fill byte
                continue;
            }
            if (marker == SOS) {
                return i;
            }
            int end = i + 2 + u16(jpeg, i + 2);
            if (end > jpeg.length) {
                return -1;
            }
            if (keep.test(marker, jpeg, i, end)) {
                out.write(jpeg, i, end - i);
            }
            i = end;
        }
        return -1;
    }

    /** Whether the picture is stored as it is to be seen. */
    public static boolean isUpright(byte[] jpeg) {
        return new MetadataReader().read(jpeg, ImageFormat.JPEG).orientation() == Orientation.UPRIGHT;
    }

    /**
     * The same JPEG, which says that it is to be shown turned; its compressed picture stays.
     *
     * @return empty if it has no place to say so
     */
    public static Optional<byte[]> turned(byte[] jpeg, QuarterTurn turn) {
        Orientation stored = new MetadataReader().read(jpeg, ImageFormat.JPEG).orientation();
        Orientation shown = stored.then(
                switch (turn.quarters()) {
                    case 1 -> Orientation.TURN_RIGHT;
                    case 2 -> Orientation.TURN_HALF;
                    case 3 -> Orientation.TURN_LEFT;
                    default -> Orientation.UPRIGHT;
                });
        byte[] other = jpeg.clone();
        return setOrientation(other, shown) ? Optional.of(other) : Optional.empty();
    }

    /**
     * In its place: offsets that makers keep in their notes stay right.
     *
     * @return whether there was one to set
     */
    private static boolean setOrientation(byte[] jpeg, Orientation orientation) {
        boolean set = false;
        for (int i = 2; i + 4 <= jpeg.length && (jpeg[i] & 0xff) == 0xff; i += 2 + u16(jpeg, i + 2)) {
            int marker = jpeg[i + 1] & 0xff;
            if (marker == SOS) {
                break;
            }
            if (marker == APP1 && starts(jpeg, i + 4, EXIF)) {
                int end = Math.min(jpeg.length, i + 2 + u16(jpeg, i + 2));
                set |= setOrientation(jpeg, i + 4 + EXIF.length, end, orientation);
            }
        }
        return set;
    }

    private static boolean setOrientation(byte[] jpeg, int tiff, int end, Orientation orientation) {
        if (end - tiff < 8) {
            return false;
        }
        boolean little = jpeg[tiff] == 'I';
        int directory = tiff + u32(jpeg, tiff + 4, little);
        if (directory < tiff || directory > end - 2) {
            return false;
        }
        boolean set = false;
        int entries = u16(jpeg, directory, little);
        for (int n = 0, at = directory + 2; n < entries && at + ENTRY_BYTES <= end; n++, at += ENTRY_BYTES) {
            if (u16(jpeg, at, little) == ORIENTATION) {
                Arrays.fill(jpeg, at + 8, at + ENTRY_BYTES, (byte) 0);
                jpeg[little ? at + 8 : at + 9] = (byte) orientation.exif();
                set = true;
            }
        }
        return set;
    }

    private static boolean starts(byte[] bytes, int at, byte[] with) {
        return at + with.length <= bytes.length && Arrays.equals(bytes, at, at + with.length, with, 0, with.length);
    }

    private static int u16(byte[] bytes, int at) {
        return u16(bytes, at, false);
    }

    private static int u16(byte[] bytes, int at, boolean little) {
        int first = bytes[at] & 0xff;
        int second = bytes[at + 1] & 0xff;
        return little ? second << 8 | first : first << 8 | second;
    }

    /** What does not fit into a file is below 0 or too large: both are refused. */
    private static int u32(byte[] bytes, int at, boolean little) {
        int low = u16(bytes, little ? at : at + 2, little);
        int high = u16(bytes, little ? at + 2 : at, little);
        return high > 0x7fff ? -1 : high << 16 | low;
    }
}
