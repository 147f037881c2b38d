package org.kith.engine.image;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.kith.engine.image.shape.PixelSize;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.ProblemReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * GIF: frames are drawn on the canvas, one over the other, until there is something to be seen: some begin with an empty one.
 * Thread-safe.
 */
final class GifDecoder implements PictureDecoder {

    private static final Logger LOG = LoggerFactory.getLogger(GifDecoder.class);

    private static final String METADATA = "javax_imageio_gif_image_1.0";

    /** Whoever shows nothing for longer shows nothing. */
    private static final int MOST_FRAMES = 100;

    private final SizeLimit limit;

    GifDecoder(SizeLimit limit) {
        this.limit = limit;
    }

    @Override
    public StoredPicture decode(byte[] file, ImageFormat format, NativeScope scope) throws UnreadablePhotoException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("GIF").next();
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(stream, false, false);
            return read(reader, file, scope);
        } catch (IOException | RuntimeException e) {
            LOG.debug("not decodable as GIF", e);
            throw Unreadable.corrupt(ProblemReason.NOTHING_DECODED);
        } catch (OutOfMemoryError e) {
            throw new UnreadablePhotoException(
                    PhotoProblem.of(PhotoProblem.Kind.TOO_LARGE, ProblemReason.NO_MEMORY_TO_DECODE), e);
        } finally {
            reader.dispose();
        }
    }

    private StoredPicture read(ImageReader reader, byte[] file, NativeScope scope)
            throws IOException, UnreadablePhotoException {
        PixelSize size = canvas(file, reader);
        PixelBudget.check(size.pixels());
        int step = ImageIoDecoder.step(size, limit);
        BufferedImage canvas = new BufferedImage(
                (size.width() + step - 1) / step, (size.height() + step - 1) / step, BufferedImage.TYPE_4BYTE_ABGR);
        byte[] bgr = new byte[0];
        boolean complete = true;
        long pixels = 0;
        for (int i = 0; i < MOST_FRAMES && complete; i++) {
            Optional<IIOMetadataNode> frame = frame(reader, i);
            if (frame.isEmpty()) {
                break;
            }
            Rectangle place = place(frame.get()).intersection(new Rectangle(size.width(), size.height()));
            pixels += (long) place.width * place.height;
            if (i > 0 && pixels > PixelBudget.MAX_PIXELS) {
                break;
            }
            complete = draw(reader, i, place, step, canvas);
            byte[] drawn = ImageIoDecoder.bgr(canvas);
            bgr = i == 0 || Blank.isNot(drawn) ? drawn : bgr;
            if (Blank.isNot(drawn)) {
                break;
            }
            clear(canvas, frame.get(), place, step);
        }
        if (bgr.length == 0 || (!complete && !Blank.isNot(bgr))) {
            throw Unreadable.corrupt(ProblemReason.NOTHING_DECODED);
        }
        PixelSize decoded = new PixelSize(canvas.getWidth(), canvas.getHeight());
        Optional<PhotoProblem> problem = complete ? Optional.empty() : Optional.of(Unreadable.ENDS_EARLY);
        return new StoredPicture(file, ImageIoDecoder.mat(bgr, decoded, scope), size, problem);
    }

    /** The logical screen (GIF89a, 18); some programs leave it empty. */
    private static PixelSize canvas(byte[] gif, ImageReader reader) throws IOException {
        int width = gif.length < 10 ? 0 : (gif[6] & 0xff) | (gif[7] & 0xff) << 8;
        int height = gif.length < 10 ? 0 : (gif[8] & 0xff) | (gif[9] & 0xff) << 8;
        return width > 0 && height > 0
                ? new PixelSize(width, height)
                : new PixelSize(reader.getWidth(0), reader.getHeight(0));
    }

    /** Empty behind the last one, or where the file breaks off. */
    private static Optional<IIOMetadataNode> frame(ImageReader reader, int index) throws IOException {
        try {
            return Optional.of((IIOMetadataNode) reader.getImageMetadata(index).getAsTree(METADATA));
        } catch (IndexOutOfBoundsException e) {
            return Optional.empty();
        } catch (IOException e) {
            if (index == 0) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private static Rectangle place(IIOMetadataNode frame) {
        IIOMetadataNode at =
                (IIOMetadataNode) frame.getElementsByTagName("ImageDescriptor").item(0);
        return new Rectangle(
                Integer.parseInt(at.getAttribute("imageLeftPosition")),
                Integer.parseInt(at.getAttribute("imageTopPosition")),
                Integer.parseInt(at.getAttribute("imageWidth")),
                Integer.parseInt(at.getAttribute("imageHeight")));
    }

    /** Every n-th pixel of the canvas, wherever the frame lies. */
    private static boolean draw(ImageReader reader, int index, Rectangle place, int step, BufferedImage canvas)
            throws IOException {
        int left = Math.floorMod(-place.x, step);
        int top = Math.floorMod(-place.y, step);
        if (left >= place.width || top >= place.height) {
            return true; // outside, or between the pixels
        }
        BufferedImage frame = reader.getImageTypes(index)
                .next()
                .createBufferedImage((place.width - left + step - 1) / step, (place.height - top + step - 1) / step);
        ImageReadParam how = reader.getDefaultReadParam();
        how.setSourceRegion(new Rectangle(place.width, place.height));
        how.setSourceSubsampling(step, step, left, top);
        how.setDestination(frame); // so that the rows before a fault are not lost with the exception
        boolean complete = true;
        try {
            reader.read(index, how);
        } catch (IOException | RuntimeException e) {
            LOG.debug("decoded in part", e);
            complete = false;
        }
        Graphics2D graphics = canvas.createGraphics();
        graphics.drawImage(frame, (place.x + left) / step, (place.y + top) / step, null);
        graphics.dispose();
        return complete;
    }

    /** What is under a frame shows again, if it says so, before the next. */
    private static void clear(BufferedImage canvas, IIOMetadataNode frame, Rectangle place, int step) {
        IIOMetadataNode control = (IIOMetadataNode)
                frame.getElementsByTagName("GraphicControlExtension").item(0);
        String disposal = control == null ? "" : control.getAttribute("disposalMethod");
        if (disposal.equals("restoreToBackgroundColor") || disposal.equals("restoreToPrevious")) {
            Graphics2D graphics = canvas.createGraphics();
            graphics.setComposite(AlphaComposite.Src);
            graphics.setColor(new Color(0, true));
            graphics.fillRect(place.x / step, place.y / step, place.width / step + 1, place.height / step + 1);
            graphics.dispose();
        }
    }
}
