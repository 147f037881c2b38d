package org.kith.engine.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import org.kith.engine.image.container.WebpChunks;
import org.kith.engine.image.container.WebpChunks.Chunk;
import org.kith.engine.image.shape.PixelSize;
import org.kith.engine.model.ProblemReason;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;

/**
 * WebP. OpenCV 4.9 refuses animations, but not a frame of one as a file of its own: frames are drawn on the canvas (RFC 9649,
 * section 2.7) until there is something to be seen. Thread-safe.
 */
final class WebpDecoder implements PictureDecoder {

    private static final int CANVAS_AT = 24;
    private static final int FRAME_HEADER_BYTES = 16;
    private static final int ALPHA_FLAG = 0x10;

    /** Whoever shows nothing for longer shows nothing. */
    private static final int MOST_FRAMES = 100;

    private static final int NOT_BLENDED = 2;
    private static final int DISPOSED = 1;

    private final OpenCv openCv;
    private final OpenCvDecoder decoder;
    private final PictureDecoder still;

    /** @param still decodes files without frames */
    WebpDecoder(OpenCv openCv, OpenCvDecoder decoder, PictureDecoder still) {
        this.openCv = openCv;
        this.decoder = decoder;
        this.still = still;
    }

    /** @param place where it is drawn */
    private record Frame(Rect place, int flags, int from, int to) {}

    @Override
    public StoredPicture decode(byte[] file, ImageFormat format, NativeScope scope) throws UnreadablePhotoException {
        List<Frame> frames = WebpChunks.of(file).stream()
                .filter(chunk -> chunk.name().equals("ANMF") && chunk.to() - chunk.from() > FRAME_HEADER_BYTES)
                .limit(MOST_FRAMES)
                .map(chunk -> frame(file, chunk))
                .toList();
        if (frames.isEmpty()) {
            return still.decode(file, format, scope);
        }
        PixelSize size = HeaderSize.of(file, ImageFormat.WEBP)
                .filter(canvas -> file.length >= CANVAS_AT + 6)
                .orElseThrow(() -> Unreadable.corrupt(ProblemReason.HEADER_BROKEN));
        PixelBudget.check(size.pixels());
        Mat canvas = scope.keep(new Mat(size.height(), size.width(), CvType.CV_8UC3, Scalar.all(255)), Mat::release);
        return draw(file, frames, canvas, size).in(WebpChunks.profile(file));
    }

    private StoredPicture draw(byte[] file, List<Frame> frames, Mat canvas, PixelSize size)
            throws UnreadablePhotoException {
        long pixels = 0;
        int drawn = 0;
        boolean complete = true;
        for (Frame frame : frames) {
            pixels += (long) frame.place.width * frame.place.height;
            PixelSize inside = new PixelSize(frame.place.x + frame.place.width, frame.place.y + frame.place.height);
            if (inside.width() > size.width() || inside.height() > size.height() || pixels > PixelBudget.MAX_PIXELS) {
                break;
            }
            try (NativeScope scope = openCv.scope()) {
                Mat place = scope.keep(canvas.submat(frame.place), Mat::release);
                complete = draw(file, frame, place, scope);
                drawn += complete ? 1 : 0;
                if (!complete || Blank.isNot(canvas)) {
                    break;
                }
                if ((frame.flags & DISPOSED) != 0) {
                    place.setTo(Scalar.all(255));
                }
            }
        }
        if (drawn == 0) {
            throw Unreadable.corrupt(ProblemReason.NOTHING_DECODED);
        }
        StoredPicture picture = new StoredPicture(file, canvas, size, Optional.empty());
        return complete ? picture : picture.or(Unreadable.BROKEN_IN_PART);
    }

    private static Frame frame(byte[] file, Chunk chunk) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int at = chunk.from();
        Rect place = new Rect(
                2 * threeBytes(bytes, at),
                2 * threeBytes(bytes, at + 3),
                1 + threeBytes(bytes, at + 6),
                1 + threeBytes(bytes, at + 9));
        return new Frame(place, file[at + 15], at + FRAME_HEADER_BYTES, chunk.to());
    }

    private static int threeBytes(ByteBuffer bytes, int at) {
        return (bytes.getShort(at) & 0xffff) | (bytes.get(at + 2) & 0xff) << 16;
    }

    private boolean draw(byte[] file, Frame frame, Mat place, NativeScope scope) throws UnreadablePhotoException {
        byte[] alone = alone(file, frame);
        PixelSize size = new PixelSize(frame.place.width, frame.place.height);
        if (!HeaderSize.of(alone, ImageFormat.WEBP).equals(Optional.of(size))) {
            return false;
        }
        Optional<Mat> decoded = decoder.decodeAsStored(alone, size, scope);
        if (decoded.isEmpty()
                || decoded.get().cols() != size.width()
                || decoded.get().rows() != size.height()) {
            return false;
        }
        if (decoded.get().channels() == 3) {
            decoded.get().copyTo(place);
        } else if ((frame.flags & NOT_BLENDED) != 0) {
            OpenCvDecoder.overWhite(decoded.get(), place, scope);
        } else {
            OpenCvDecoder.over(decoded.get(), place, scope);
        }
        return true;
    }

    /** A frame as a file. */
    private static byte[] alone(byte[] webp, Frame frame) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        chunks.writeBytes("WEBP".getBytes(ISO_8859_1));
        boolean alpha = WebpChunks.list(webp, frame.from, frame.to).stream()
                .anyMatch(chunk -> chunk.name().equals("ALPH"));
        if (alpha) {
            chunks.writeBytes("VP8X".getBytes(ISO_8859_1));
            chunks.writeBytes(little(10));
            chunks.writeBytes(new byte[] {ALPHA_FLAG, 0, 0, 0});
            // Width and height less one, three bytes each, as in the header of the frame.
            chunks.write(webp, frame.from - FRAME_HEADER_BYTES + 6, 6);
        }
        chunks.write(webp, frame.from, frame.to - frame.from);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("RIFF".getBytes(ISO_8859_1));
        file.writeBytes(little(chunks.size()));
        file.writeBytes(chunks.toByteArray());
        return file.toByteArray();
    }

    private static byte[] little(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }
}
