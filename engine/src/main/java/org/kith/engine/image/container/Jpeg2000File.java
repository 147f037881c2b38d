package org.kith.engine.image.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.kith.engine.image.shape.PixelSize;

/** A JPEG 2000: a code stream in boxes (ITU-T T.800, annex I) or bare. */
public final class Jpeg2000File {

    private static final int CODE_STREAM = 0xff4f_ff51;
    private static final int SIZ_AT = 2;

    /** Gray, and red, green and blue, as enumerated colour spaces. */
    private static final int GRAY = 17;

    private static final int SRGB = 16;

    /** Adobe's and everybody's: "JpgTiffExif->JP2". */
    private static final long EXIF = 0x4a70_6754_6966_6645L;

    private static final long XMP = 0xbe7a_cfcb_97a9_42e8L;
    private static final int UUID_BYTES = 16;

    private Jpeg2000File() {}

    /** Where the code stream begins; empty where none does. */
    private static Optional<ByteBuffer> codeStream(byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        if (content.length >= 4 && bytes.getInt(0) == CODE_STREAM) {
            return Optional.of(bytes);
        }
        return IsoBox.first(IsoBox.list(bytes), "jp2c")
                .map(IsoBox::bytes)
                .filter(stream -> stream.capacity() >= 4 && stream.getInt(0) == CODE_STREAM);
    }

    /** By the code stream (A.5.1): extent minus offset; of a file that is cut short before it, by its boxes. */
    public static Optional<PixelSize> size(byte[] content) {
        try {
            Optional<ByteBuffer> stream = codeStream(content);
            if (stream.isPresent()) {
                ByteBuffer siz = stream.get();
                int at = SIZ_AT + 6;
                return sides(siz.getInt(at) - siz.getInt(at + 8), siz.getInt(at + 4) - siz.getInt(at + 12));
            }
            return header(content)
                    .flatMap(boxes -> IsoBox.first(boxes, "ihdr"))
                    .flatMap(box -> sides(box.bytes().getInt(4), box.bytes().getInt(0)));
        } catch (IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static Optional<PixelSize> sides(int width, int height) {
        return width > 0 && height > 0 ? Optional.of(new PixelSize(width, height)) : Optional.empty();
    }

    private static Optional<List<IsoBox>> header(byte[] content) {
        return IsoBox.first(IsoBox.list(ByteBuffer.wrap(content)), "jp2h").map(box -> IsoBox.list(box.bytes()));
    }

    /** A bare code stream in the boxes that say what its colours are: decoders guess otherwise, and not of gray ones. */
    public static byte[] inBoxes(byte[] content) {
        ByteBuffer stream = ByteBuffer.wrap(content);
        if (content.length < 44 || stream.getInt(0) != CODE_STREAM) {
            return content;
        }
        PixelSize size = size(content).orElse(new PixelSize(1, 1));
        int components = stream.getShort(40) & 0xffff;
        int depth = stream.get(42) & 0xff;
        ByteBuffer boxes = ByteBuffer.allocate(12 + 20 + 45 + 8 + content.length);
        boxes.putInt(12).put(ascii("jP  ")).putInt(0x0d0a870a);
        boxes.putInt(20).put(ascii("ftyp")).put(ascii("jp2 ")).putInt(0).put(ascii("jp2 "));
        boxes.putInt(45).put(ascii("jp2h"));
        boxes.putInt(22).put(ascii("ihdr")).putInt(size.height()).putInt(size.width());
        boxes.putShort((short) components).put((byte) depth).put((byte) 7).putShort((short) 0);
        boxes.putInt(15).put(ascii("colr")).put((byte) 1).putShort((short) 0);
        boxes.putInt(components < 3 ? GRAY : SRGB);
        boxes.putInt(8 + content.length).put(ascii("jp2c")).put(content);
        return boxes.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(ISO_8859_1);
    }

    /** What a TIFF would say of the photo. */
    public static Optional<byte[]> exif(byte[] content) {
        List<IsoBox> boxes = IsoBox.list(ByteBuffer.wrap(content));
        return uuid(boxes, EXIF)
                .or(() -> IsoBox.first(boxes, "Exif").map(box -> IsoBox.copy(box.bytes())))
                .filter(bytes -> ExifBlock.tiffIn(bytes).isPresent());
    }

    /** What an XMP packet says of it. */
    public static Optional<byte[]> xmp(byte[] content) {
        return uuid(IsoBox.list(ByteBuffer.wrap(content)), XMP);
    }

    private static Optional<byte[]> uuid(List<IsoBox> boxes, long firstHalf) {
        return boxes.stream()
                .filter(box -> box.type().equals("uuid") && box.body().capacity() > UUID_BYTES)
                .filter(box -> box.bytes().getLong(0) == firstHalf)
                .findFirst()
                .map(box -> IsoBox.copy(box.bytes().slice(UUID_BYTES, box.body().capacity() - UUID_BYTES)));
    }

    /** The ICC profile of its colours. */
    public static Optional<byte[]> profile(byte[] content) {
        return header(content)
                .flatMap(boxes -> IsoBox.first(boxes, "colr"))
                .filter(box -> box.body().capacity() > 3
                        && (box.body().get(0) == 2 || box.body().get(0) == 3))
                .map(box -> IsoBox.copy(box.bytes().slice(3, box.body().capacity() - 3)));
    }

    /** Whether a fourth channel of 8 bits, as the others, says how far it may be seen through: not the black of print. */
    public static boolean hasOpacity(byte[] content) {
        boolean ofScreens = header(content)
                .flatMap(boxes -> IsoBox.first(boxes, "colr"))
                .filter(box -> box.body().capacity() >= 7
                        && box.body().get(0) == 1
                        && box.bytes().getInt(3) == SRGB)
                .isPresent();
        return ofScreens
                && codeStream(content)
                        .filter(stream -> stream.capacity() > 54 && stream.getShort(40) == 4)
                        .filter(stream -> stream.get(42) == 7 && stream.get(51) == 7)
                        .isPresent();
    }

    /** Whether it is not cut short. */
    public static boolean isWhole(byte[] content) {
        int last = content.length - 1;
        return last > 0 && content[last] == (byte) 0xd9 && content[last - 1] == (byte) 0xff;
    }
}
