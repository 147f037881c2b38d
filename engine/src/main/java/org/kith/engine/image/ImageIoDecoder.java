package org.kith.engine.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.ProblemReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Java's decoders with those of TwelveMonkeys: for what OpenCV lacks, and for broken files, of which they give the part
 * before the fault. Thread-safe.
 */
final class ImageIoDecoder {

    private static final Logger LOG = LoggerFactory.getLogger(ImageIoDecoder.class);

    private final SizeLimit limit;

    ImageIoDecoder(SizeLimit limit) {
        this.limit = limit;
    }

    /** The first picture of the file, of an icon the largest; empty where nothing of it can be decoded. */
    Optional<ImageIoPicture> decode(byte[] content, ImageFormat format) throws UnreadablePhotoException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.name());
        if (!readers.hasNext()) {
            return Optional.empty();
        }
        ImageReader reader = readers.next();
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(stream, false, true);
            return read(reader, format);
        } catch (IOException | RuntimeException e) {
            LOG.debug("not decodable as {}", format, e);
            return Optional.empty();
        } catch (OutOfMemoryError e) {
            throw new UnreadablePhotoException(
                    PhotoProblem.of(PhotoProblem.Kind.TOO_LARGE, ProblemReason.NO_MEMORY_TO_DECODE), e);
        } finally {
            reader.dispose();
        }
    }

    private Optional<ImageIoPicture> read(ImageReader reader, ImageFormat format)
            throws IOException, UnreadablePhotoException {
        int picture = format == ImageFormat.ICO ? largest(reader) : 0;
        PixelSize full = new PixelSize(reader.getWidth(picture), reader.getHeight(picture));
        PixelBudget.check(full.pixels());
        // Every n-th pixel, so that the heap holds at most four for each we keep, with two a side to average.
        int mostPx = 2 * limit.longestPx(full);
        int step = Math.max(1, (full.longestSide() + mostPx - 1) / mostPx);
        ImageTypeSpecifier type = reader.getImageTypes(picture).next();
        BufferedImage target =
                type.createBufferedImage((full.width() + step - 1) / step, (full.height() + step - 1) / step);
        ImageReadParam how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        how.setDestination(target); // so that the rows before a fault are not lost with the exception
        boolean complete = readOrKeep(reader, picture, how);
        byte[] bgr = bgr(target);
        if (!complete && isBlank(bgr)) {
            return Optional.empty();
        }
        return Optional.of(
                new ImageIoPicture(bgr, new PixelSize(target.getWidth(), target.getHeight()), full, complete));
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

    /** An icon file holds one drawing in many sizes. */
    private static int largest(ImageReader reader) throws IOException {
        int best = 0;
        for (int i = 1; i < reader.getNumImages(true); i++) {
            best = reader.getWidth(i) > reader.getWidth(best) ? i : best;
        }
        return best;
    }

    private static boolean readOrKeep(ImageReader reader, int picture, ImageReadParam how) {
        try {
            reader.read(picture, how);
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.debug("decoded in part", e);
            return false;
        }
    }

    private static byte[] bgr(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        if (image.getType() == BufferedImage.TYPE_BYTE_GRAY || image.getType() == BufferedImage.TYPE_USHORT_GRAY) {
            return grayAsBgr(image.getRaster(), image.getType() == BufferedImage.TYPE_BYTE_GRAY ? 0 : 8);
        }
        BufferedImage opaque = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = opaque.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return ((DataBufferByte) opaque.getRaster().getDataBuffer()).getData();
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
