package org.kith.engine.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.kith.engine.image.shape.PixelSize;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.ProblemReason;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Java's decoders with those of TwelveMonkeys: for what OpenCV lacks, and for broken files, of which they give the part
 * before the fault. Thread-safe.
 */
final class ImageIoDecoder implements PictureDecoder {

    private static final Logger LOG = LoggerFactory.getLogger(ImageIoDecoder.class);

    /** Formats of which nobody reads every kind: what a reader does not know is no fault of the file. */
    private static final Set<ImageFormat> MAY_BE_OTHERWISE = Set.of(ImageFormat.TIFF, ImageFormat.PSD);

    private final SizeLimit limit;

    ImageIoDecoder(SizeLimit limit) {
        this.limit = limit;
    }

    @Override
    public StoredPicture decode(byte[] file, ImageFormat format, NativeScope scope) throws UnreadablePhotoException {
        return find(file, format, scope).orElseThrow(() -> Unreadable.corrupt(ProblemReason.NOTHING_DECODED));
    }

    /** The first picture of the file; empty where nothing of it can be decoded. */
    Optional<StoredPicture> find(byte[] content, ImageFormat format, NativeScope scope)
            throws UnreadablePhotoException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.name());
        if (!readers.hasNext()) {
            return Optional.empty();
        }
        ImageReader reader = readers.next();
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(stream, false, true);
            return read(reader, content, scope);
        } catch (IOException | RuntimeException e) {
            LOG.debug("not decodable as {}", format, e);
            if (MAY_BE_OTHERWISE.contains(format)
                    && String.valueOf(e.getMessage()).contains("nsupported")) {
                throw Unreadable.unsupported(ProblemReason.FORMAT_VARIANT, format.label());
            }
            return Optional.empty();
        } catch (OutOfMemoryError e) {
            throw new UnreadablePhotoException(
                    PhotoProblem.of(PhotoProblem.Kind.TOO_LARGE, ProblemReason.NO_MEMORY_TO_DECODE), e);
        } finally {
            reader.dispose();
        }
    }

    private Optional<StoredPicture> read(ImageReader reader, byte[] content, NativeScope scope)
            throws IOException, UnreadablePhotoException {
        PixelSize full = new PixelSize(reader.getWidth(0), reader.getHeight(0));
        PixelBudget.check(full.pixels());
        int step = step(full, limit);
        ImageTypeSpecifier type = reader.getImageTypes(0).next();
        BufferedImage target =
                type.createBufferedImage((full.width() + step - 1) / step, (full.height() + step - 1) / step);
        ImageReadParam how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        how.setDestination(target); // so that the rows before a fault are not lost with the exception
        boolean complete = readOrKeep(reader, how);
        byte[] bgr = bgr(target);
        if (!complete && isBlank(bgr)) {
            return Optional.empty();
        }
        Mat mat = mat(bgr, new PixelSize(target.getWidth(), target.getHeight()), scope);
        return Optional.of(new StoredPicture(
                content, mat, full, complete ? Optional.empty() : Optional.of(Unreadable.ENDS_EARLY)));
    }

    int step(PixelSize full) {
        return step(full, limit);
    }

    /** Every n-th pixel, so that the heap holds at most four for each we keep, with two a side to average. */
    static int step(PixelSize full, SizeLimit limit) {
        int mostPx = 2 * limit.longestPx(full);
        return Math.max(1, (full.longestSide() + mostPx - 1) / mostPx);
    }

    static Mat mat(byte[] bgr, PixelSize size, NativeScope scope) {
        Mat mat = scope.keep(new Mat(size.height(), size.width(), CvType.CV_8UC3), Mat::release);
        mat.put(0, 0, bgr);
        return mat;
    }

    /** One colour all over: the fault came before the first row. */
    private static boolean isBlank(byte[] bgr) {
        for (int i = 3; i < bgr.length; i++) {
            if (bgr[i] != bgr[i - 3]) {
                return false;
            }
        }
        return true;
    }

    private static boolean readOrKeep(ImageReader reader, ImageReadParam how) {
        try {
            reader.read(0, how);
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.debug("decoded in part", e);
            return false;
        }
    }

    /** In the colours of all screens, over white. */
    static byte[] bgr(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        if (image.getType() == BufferedImage.TYPE_BYTE_GRAY || image.getType() == BufferedImage.TYPE_USHORT_GRAY) {
            return grayAsBgr(image.getRaster(), image.getType() == BufferedImage.TYPE_BYTE_GRAY ? 0 : 8);
        }
        BufferedImage opaque = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = opaque.createGraphics();
        graphics.drawImage(inColorsOfScreens(image), 0, 0, Color.WHITE, null);
        graphics.dispose();
        return ((DataBufferByte) opaque.getRaster().getDataBuffer()).getData();
    }

    /** To draw it as it is would ask for the colour of each pixel by itself, for microseconds each. */
    private static BufferedImage inColorsOfScreens(BufferedImage image) {
        if (image.getColorModel().getColorSpace().isCS_sRGB()) {
            return image;
        }
        boolean alpha = image.getColorModel().hasAlpha();
        BufferedImage target = new BufferedImage(
                image.getWidth(),
                image.getHeight(),
                alpha ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR);
        return new ColorConvertOp(null).filter(image, target);
    }

    /** By hand, since Java2D takes gray values for linear light and makes them too bright. */
    private static byte[] grayAsBgr(Raster gray, int shift) {
        int[] samples = gray.getSamples(0, 0, gray.getWidth(), gray.getHeight(), 0, (int[]) null);
        byte[] bgr = new byte[3 * samples.length];
        for (int i = 0; i < samples.length; i++) {
            byte value = (byte) (samples[i] >> shift);
            bgr[3 * i] = value;
            bgr[3 * i + 1] = value;
            bgr[3 * i + 2] = value;
        }
        return bgr;
    }
}
