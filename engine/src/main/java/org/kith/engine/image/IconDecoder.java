package org.kith.engine.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.engine.image.shape.PixelSize;
import org.kith.engine.model.ProblemReason;

/**
 * Icons hold one drawing in many sizes, as PNGs or bitmaps without their file header: the largest counts, by what it says itself,
 * since the list of an icon has no number above 256. Thread-safe.
 */
final class IconDecoder implements PictureDecoder {

    /** Of a drawing, each way: systems show 1024 at most. */
    private static final int LARGEST_PX = 4096;

    private static final int HEADER_BYTES = 6;
    private static final int ENTRY_BYTES = 16;
    private static final int PNG_SIGNATURE = 0x89504e47;

    private final PictureDecoder png;
    private final ImageIoDecoder imageIo;

    IconDecoder(PictureDecoder png, ImageIoDecoder imageIo) {
        this.png = png;
        this.imageIo = imageIo;
    }

    private record Drawing(int entry, int from, int length, boolean png, PixelSize size, int bits) {

        boolean better(Drawing other) {
            return size.pixels() != other.size.pixels() ? size.pixels() > other.size.pixels() : bits > other.bits;
        }
    }

    @Override
    public StoredPicture decode(byte[] file, ImageFormat format, NativeScope scope) throws UnreadablePhotoException {
        Drawing best = best(file).orElseThrow(() -> Unreadable.corrupt(ProblemReason.HEADER_BROKEN));
        if (best.size.longestSide() > LARGEST_PX) {
            throw Unreadable.corrupt(ProblemReason.HEADER_BROKEN);
        }
        if (best.png) {
            byte[] drawing = Arrays.copyOfRange(file, best.from, best.from + best.length);
            return png.decode(LargeMetadata.hidden(drawing, ImageFormat.PNG), ImageFormat.PNG, scope)
                    .of(file);
        }
        return imageIo.decode(alone(file, best), ImageFormat.ICO, scope).of(file);
    }

    /** Of the picture in the file, as far as its beginning says. */
    static PixelSize size(byte[] head) {
        return best(head).map(Drawing::size).orElse(new PixelSize(LARGEST_PX, LARGEST_PX));
    }

    private static Optional<Drawing> best(byte[] file) {
        ByteBuffer icon = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        @Nullable Drawing best = null;
        int count = file.length < HEADER_BYTES ? 0 : icon.getShort(4) & 0xffff;
        for (int i = 0; i < count && HEADER_BYTES + ENTRY_BYTES * (i + 1) <= file.length; i++) {
            int entry = HEADER_BYTES + ENTRY_BYTES * i;
            int from = icon.getInt(entry + 12);
            if (from < 0 || from > file.length - 40) {
                continue;
            }
            int length = Math.min(file.length - from, Math.max(0, icon.getInt(entry + 8)));
            boolean png = Integer.reverseBytes(icon.getInt(from)) == PNG_SIGNATURE;
            // A bitmap's height counts its mask as well.
            PixelSize size = png
                    ? new PixelSize(
                            Integer.reverseBytes(icon.getInt(from + 16)), Integer.reverseBytes(icon.getInt(from + 20)))
                    : new PixelSize(icon.getInt(from + 4), icon.getInt(from + 8) / 2);
            int bits = png ? 32 : icon.getShort(from + 14) & 0xffff;
            Drawing drawing = new Drawing(entry, from, length, png, size, bits);
            boolean possible = size.width() > 0 && size.height() > 0 && length > 0;
            best = possible && (best == null || drawing.better(best)) ? drawing : best;
        }
        return Optional.ofNullable(best);
    }

    /** The same drawing as the only one of an icon. */
    private static byte[] alone(byte[] file, Drawing drawing) {
        int head = HEADER_BYTES + ENTRY_BYTES;
        ByteBuffer icon = ByteBuffer.allocate(head + drawing.length).order(ByteOrder.LITTLE_ENDIAN);
        icon.put(file, 0, 4).putShort((short) 1);
        icon.put(file, drawing.entry, ENTRY_BYTES - 4).putInt(head);
        icon.put(file, drawing.from, drawing.length);
        return icon.array();
    }
}
