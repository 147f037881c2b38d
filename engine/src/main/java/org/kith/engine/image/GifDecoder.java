package org.kith.engine.image;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kith.engine.image.packed.GifFrames;
import org.kith.engine.image.shape.PixelSize;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.ProblemReason;

/**
 * GIF: frames are drawn on the canvas, one over the other, until there is something to be seen: some begin with an empty one.
 * Thread-safe.
 */
final class GifDecoder implements PictureDecoder {

    /** Whoever shows nothing for longer shows nothing. */
    private static final int MOST_FRAMES = 100;

    /** Times the canvas: some frames reach beyond it, larger ones are made up. */
    private static final int BEYOND = 2;

    private static final long SMALL_PIXELS = 1 << 20;

    private final SizeLimit limit;

    GifDecoder(SizeLimit limit) {
        this.limit = limit;
    }

    @Override
    public StoredPicture decode(byte[] file, ImageFormat format, NativeScope scope) throws UnreadablePhotoException {
        try {
            GifFrames frames = GifFrames.of(file, MOST_FRAMES);
            PixelSize size = frames.size().orElseThrow(() -> Unreadable.corrupt(ProblemReason.NOTHING_DECODED));
            PixelBudget.check(size.pixels());
            return draw(frames, size, file, scope);
        } catch (OutOfMemoryError e) {
            throw new UnreadablePhotoException(
                    PhotoProblem.of(PhotoProblem.Kind.TOO_LARGE, ProblemReason.NO_MEMORY_TO_DECODE), e);
        }
    }

    private StoredPicture draw(GifFrames gif, PixelSize size, byte[] file, NativeScope scope)
            throws UnreadablePhotoException {
        int step = ImageIoDecoder.step(size, limit);
        PixelSize kept = new PixelSize((size.width() + step - 1) / step, (size.height() + step - 1) / step);
        byte[] bgr = new byte[Math.toIntExact(3 * kept.pixels())];
        Arrays.fill(bgr, (byte) 255);
        byte[] first = bgr;
        List<GifFrames.Frame> frames = gif.frames();
        boolean complete = true;
        boolean seen = false;
        long pixels = 0;
        for (int i = 0; i < frames.size() && complete && !seen; i++) {
            GifFrames.Frame frame = frames.get(i);
            pixels += frame.pixels();
            if (i > 0 && pixels > PixelBudget.MAX_PIXELS) {
                break;
            }
            complete = frame.pixels() <= Math.max(size.pixels(), SMALL_PIXELS) * BEYOND && frame.draw(bgr, size, step);
            seen = Blank.isNot(bgr);
            if (!seen) {
                first = i == 0 ? bgr.clone() : first;
                if (frame.isPassing()) {
                    frame.clear(bgr, size, step);
                }
            }
        }
        if (frames.isEmpty() || (!complete && !seen)) {
            throw Unreadable.corrupt(ProblemReason.NOTHING_DECODED);
        }
        Optional<PhotoProblem> problem = complete ? Optional.empty() : Optional.of(Unreadable.ENDS_EARLY);
        return new StoredPicture(file, ImageIoDecoder.mat(seen ? bgr : first, kept, scope), size, problem);
    }
}
