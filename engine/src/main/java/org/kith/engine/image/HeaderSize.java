package org.kith.engine.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kith.engine.image.container.Jpeg2000File;
import org.kith.engine.image.shape.PixelSize;

/** The size that a picture's header claims, read before anything is decoded: a bomb is a small file with a large claim. */
final class HeaderSize {

    /** Magic number, then width and height with white space and comments between (netpbm, ppm(5)). */
    private static final Pattern PNM =
            Pattern.compile("P[1-6](?:\\s|#[^\\n]*\\n)+(\\d{1,9})(?:\\s|#[^\\n]*\\n)+(\\d{1,9})\\s");

    private static final Pattern PAM =
            Pattern.compile("P7\\s[^\\x00]*?WIDTH\\s+(\\d{1,9})\\s[^\\x00]*?HEIGHT\\s+(\\d{1,9})\\s");

    private static final int PNM_HEADER_BYTES = 512;

    private HeaderSize() {}

    /** Of the formats that OpenCV decodes, JPEG aside ({@link JpegStructure}); empty where the header is broken. */
    static Optional<PixelSize> of(byte[] content, ImageFormat format) {
        try {
            return switch (format) {
                case PNG -> sides(big(content).getInt(16), big(content).getInt(20));
                case BMP -> ofBmp(little(content));
                case WEBP -> ofWebp(little(content));
                case PNM -> ofPnm(content);
                case JPEG_2000 -> Jpeg2000File.size(content);
                default -> Optional.empty();
            };
        } catch (IndexOutOfBoundsException e) {
            return Optional.empty(); // the file ends within its header
        }
    }

    private static Optional<PixelSize> ofBmp(ByteBuffer bmp) {
        boolean os2 = bmp.getInt(14) == 12;
        return os2
                ? sides(bmp.getShort(18) & 0xffff, bmp.getShort(20) & 0xffff)
                : sides(bmp.getInt(18), Math.abs(bmp.getInt(22)));
    }

    /** RFC 9649, sections 2.5 to 2.7. */
    private static Optional<PixelSize> ofWebp(ByteBuffer webp) {
        return switch (webp.get(15)) {
            case 'X' -> sides(1 + (webp.getInt(24) & 0xff_ffff), 1 + (webp.getInt(27) & 0xff_ffff));
            case 'L' -> sides(1 + (webp.getInt(21) & 0x3fff), 1 + (webp.getInt(21) >>> 14 & 0x3fff));
            default -> sides(webp.getShort(26) & 0x3fff, webp.getShort(28) & 0x3fff);
        };
    }

    private static Optional<PixelSize> ofPnm(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, PNM_HEADER_BYTES), ISO_8859_1);
        Matcher m = (head.startsWith("P7") ? PAM : PNM).matcher(head);
        return m.lookingAt() ? sides(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2))) : Optional.empty();
    }

    private static Optional<PixelSize> sides(int width, int height) {
        return width > 0 && height > 0 ? Optional.of(new PixelSize(width, height)) : Optional.empty();
    }

    private static ByteBuffer big(byte[] content) {
        return ByteBuffer.wrap(content);
    }

    private static ByteBuffer little(byte[] content) {
        return ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }
}
