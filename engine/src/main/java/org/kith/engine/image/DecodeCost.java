package org.kith.engine.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.kith.engine.image.container.Jpeg2000File;
import org.kith.engine.image.jpeg.JpegStructure;
import org.kith.engine.image.shape.PixelSize;

/**
 * What a picture takes in memory from its file to its faces, estimated from the file's beginning: an upper bound for sound
 * files, native memory included.
 *
 * @param limit of the images asked for
 */
record DecodeCost(SizeLimit limit) {

    /** The file's bytes in Java's memory, and once more for OpenCV. */
    private static final int COPIES_OF_FILE = 2;

    /** Decoded, reduced and turned for OpenCV; in Java's memory; once more, perhaps turned, for the detector: 3 bytes each. */
    private static final int IMAGE_BYTES_PER_PIXEL = 5 * 3;

    /** Coefficients of a progressive JPEG: 2 bytes for each of three components. */
    private static final int PROGRESSIVE_BYTES_PER_PIXEL = 6;

    /**
     * Java's decoders: as in the file, at most four components of 16 bits; in colours of screens, perhaps seen through; as bytes; the
     * same for OpenCV.
     */
    private static final int IMAGE_IO_BYTES_PER_PIXEL = 8 + 4 + 3 + 3;

    private static final int BGR = 3;

    private static final int OF_PRINT = 4;

    /** Brightness and halved colours of 16 bits, then colours of bytes. */
    private static final int HEIF_BYTES_PER_PIXEL = 3 + BGR;

    private static final int HEIF_PIXELS_PER_BYTE = 16;

    /** What the largest cameras of phones take. */
    private static final long HEIF_MOST_PIXELS = 50_000_000;

    private static final long VIDEO_PIXELS = 3840 * 2160;

    /** Brightness and halved colours, of 10 bits. */
    private static final int VIDEO_BYTES_PER_PIXEL = 3;

    /** That later ones refer to: of 4K as many as its level allows (ITU-T H.265, A.4.2). */
    private static final int VIDEO_PICTURES_KEPT = 6;

    /** OpenJPEG keeps three numbers of 32 bits a pixel, then they are bytes. */
    private static final int JPEG_2000_BYTES_PER_PIXEL = 12 + BGR;

    /** One number of 32 bits and one byte a pixel more, and what over white takes. */
    private static final int OPACITY_OF_JPEG_2000 = 4 + 1 + 3 + 1 + 3 + 3;

    /** Over white: colour, opacity, white, and a white one more, beside the decoded 4 (OpenCvDecoder). */
    private static final int OVER_WHITE_BYTES_PER_PIXEL = 3 + 1 + 3 + 3;

    private static final int WEBP_BYTES_PER_PIXEL = 4 + OVER_WHITE_BYTES_PER_PIXEL;

    /**
     * With FFmpeg, of HEIC and AVIF: their size is not in the beginning of the file, so it is estimated by the file's,
     * generously: phones take a byte for 4 to 8 pixels.
     */
    long withFfmpeg(long fileBytes) {
        long pixels = Math.min(HEIF_MOST_PIXELS, HEIF_PIXELS_PER_BYTE * fileBytes);
        return pixels * HEIF_BYTES_PER_PIXEL + others(Math.min(pixels, limit.mostPixels()), fileBytes);
    }

    /** Of a still of a video, whose size is not in the beginning of the file either: of 4K, which is what they are at most. */
    long ofVideo() {
        return VIDEO_PIXELS * (VIDEO_PICTURES_KEPT * VIDEO_BYTES_PER_PIXEL + 2 * BGR) + others(limit.mostPixels(), 0);
    }

    /** With OpenCV; empty where it does not decode the format or the size is not in the beginning of the file. */
    Optional<Long> withOpenCv(byte[] head, ImageFormat format, long fileBytes) {
        if (format == ImageFormat.JPEG) {
            return JpegStructure.find(head, head.length).map(jpeg -> ofJpeg(jpeg, fileBytes));
        }
        return HeaderSize.of(head, format)
                .map(size -> size.pixels() * perPixel(head, format)
                        + others(limit.pixels(size), fileBytes)
                        + metadata(head, format));
    }

    /** With Java's decoders, which keep no more rows and columns than are needed. */
    long withImageIo(byte[] head, ImageFormat format, long fileBytes) {
        long decoded = sizeForImageIo(head, format)
                .map(size -> withImageIo(size, fileBytes))
                .orElseGet(() -> withImageIo(4 * limit.mostPixels(), fileBytes));
        return decoded + metadata(head, format);
    }

    private long withImageIo(PixelSize size, long fileBytes) {
        return withImageIo(Math.min(4 * limit.pixels(size), size.pixels()), fileBytes);
    }

    private long withImageIo(long pixels, long fileBytes) {
        return pixels * IMAGE_IO_BYTES_PER_PIXEL
                + fileBytes // its stream keeps what it read
                + others(Math.min(pixels, limit.mostPixels()), fileBytes);
    }

    /** Whether Java decodes row by row, keeping only what is needed; of a JPEG it keeps as much as OpenCV. */
    static boolean decodesReduced(ImageFormat format) {
        return format == ImageFormat.PNG || format == ImageFormat.BMP || format == ImageFormat.PNM;
    }

    /** Whether the size is in the beginning of the file; without it a picture is taken to be large. */
    static boolean knowsSize(byte[] head, ImageFormat format) {
        return sizeForImageIo(head, format).isPresent();
    }

    /** Of the picture in the file, as far as its beginning says; of a file of unknown format, that of a JPEG in it. */
    static Optional<PixelSize> size(byte[] head, ImageFormat format) {
        return format == ImageFormat.JPEG || format == ImageFormat.UNKNOWN
                ? JpegStructure.find(head, head.length).map(JpegStructure::size)
                : sizeForImageIo(head, format);
    }

    private long ofJpeg(JpegStructure jpeg, long fileBytes) {
        PixelSize size = jpeg.size();
        long reduction = OpenCvDecoder.reduction(size.longestSide(), limit.longestPx(size));
        if (jpeg.frame().components() == OF_PRINT) { // perhaps with a profile, which Java's decoders know
            return withImageIo(size, fileBytes);
        }
        long coefficients = jpeg.frame().progressive() ? PROGRESSIVE_BYTES_PER_PIXEL * size.pixels() : 0;
        return coefficients + BGR * size.pixels() / reduction / reduction + others(limit.pixels(size), fileBytes);
    }

    private static long others(long imagePixels, long fileBytes) {
        return COPIES_OF_FILE * fileBytes + IMAGE_BYTES_PER_PIXEL * imagePixels;
    }

    /** What stands packed before the picture: as bytes, and as text. */
    private static long metadata(byte[] head, ImageFormat format) {
        return format == ImageFormat.PNG && LargeMetadata.arePackedIn(head) ? 2L * LargeMetadata.MOST_BYTES : 0;
    }

    private static int perPixel(byte[] head, ImageFormat format) {
        return switch (format) {
            case PNG -> ofPng(head);
            case WEBP -> WEBP_BYTES_PER_PIXEL + (isAnimatedWebp(head) ? BGR : 0);
            case JPEG_2000 -> JPEG_2000_BYTES_PER_PIXEL + (Jpeg2000File.hasOpacity(head) ? OPACITY_OF_JPEG_2000 : 0);
            case PNM -> 2 * BGR; // in another form before
            default -> BGR;
        };
    }

    /** By a flag of its header (RFC 9649, section 2.7): frames are drawn on a canvas. */
    private static boolean isAnimatedWebp(byte[] webp) {
        return webp.length > 20 && webp[15] == 'X' && (webp[20] & 2) != 0;
    }

    /** By bit depth and colour type (PNG, 11.2.2 IHDR). */
    private static int ofPng(byte[] png) {
        int channels =
                switch (png.length > 25 ? png[25] : 6) {
                    case 0 -> 1;
                    case 2 -> BGR;
                    default -> 4; // a palette may be transparent; gray with opacity becomes four channels
                };
        boolean deep = png.length > 24 && png[24] == 16;
        int decoded = deep ? 3 * channels : channels;
        return decoded + (channels == BGR ? 0 : channels == 1 ? BGR : OVER_WHITE_BYTES_PER_PIXEL);
    }

    private static Optional<PixelSize> sizeForImageIo(byte[] head, ImageFormat format) {
        ByteBuffer bytes = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        return switch (format) {
            case GIF -> size(bytes, 6);
            case TGA -> size(bytes, 12);
            case ICO -> Optional.of(IconDecoder.size(head));
            case PSD -> sizeOfPsd(head);
            default -> HeaderSize.of(head, format);
        };
    }

    /** Height, then width (Photoshop File Formats, file header). */
    private static Optional<PixelSize> sizeOfPsd(byte[] head) {
        ByteBuffer bytes = ByteBuffer.wrap(head);
        return head.length < 22
                ? Optional.empty()
                : Optional.of(new PixelSize(bytes.getInt(18), bytes.getInt(14)))
                        .filter(size -> size.width() > 0 && size.height() > 0);
    }

    /** Two numbers of 16 bits: width and height. */
    private static Optional<PixelSize> size(ByteBuffer bytes, int at) {
        return bytes.limit() < at + 4
                ? Optional.empty()
                : Optional.of(new PixelSize(bytes.getShort(at) & 0xffff, bytes.getShort(at + 2) & 0xffff));
    }
}
