package org.kith.engine.image;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.engine.image.container.TiffDirectory;
import org.kith.engine.image.jpeg.EmbeddedJpeg;
import org.kith.engine.image.raw.RawFile;
import org.kith.engine.image.shape.PixelSize;
import org.kith.engine.model.ProblemReason;

/** Raw files of cameras: the largest picture that the camera put into one. Thread-safe. */
final class RawDecoder implements PictureDecoder {

    /** Smaller ones are for the camera's own screen, unless the sensor itself is hardly larger: nobody finds faces in them. */
    private static final int SMALLEST_PX = 400;

    private final PictureDecoder jpeg;
    private final TiffDecoder tiff;

    RawDecoder(PictureDecoder jpeg, TiffDecoder tiff) {
        this.jpeg = jpeg;
        this.tiff = tiff;
    }

    @Override
    public StoredPicture decode(byte[] file, ImageFormat format, NativeScope scope) throws UnreadablePhotoException {
        RawFile raw = RawFile.read(file).orElseThrow(() -> Unreadable.corrupt(ProblemReason.HEADER_BROKEN));
        int smallestPx = raw.sensorPx() == 0 ? SMALLEST_PX : Math.min(SMALLEST_PX, raw.sensorPx() / 2);
        Optional<EmbeddedJpeg> preview = raw.jpegs().stream()
                .findFirst()
                .filter(each -> fits(each.frame().size(), smallestPx));
        List<TiffDirectory> pages = raw.pages().stream()
                .filter(each -> fits(each.size().orElseThrow(), smallestPx))
                .toList();
        long largest = preview.map(each -> each.frame().size().pixels()).orElse(0L);
        @Nullable UnreadablePhotoException problem = null;
        for (TiffDirectory page : pages) {
            if (page.size().orElseThrow().pixels() > largest) {
                try {
                    return tiff.page(raw.startingWith(page), page, format, scope)
                            .of(file);
                } catch (UnreadablePhotoException e) {
                    problem = e; // a smaller one may do
                }
            }
        }
        if (preview.isPresent()) {
            byte[] bytes =
                    Arrays.copyOfRange(file, preview.get().from(), preview.get().to());
            return jpeg.decode(bytes, ImageFormat.JPEG, scope).of(file);
        }
        if (problem == null && raw.endsEarly()) {
            throw Unreadable.corrupt(ProblemReason.ENDS_EARLY);
        }
        throw problem == null
                ? Unreadable.unsupported(ProblemReason.NO_PREVIEW, raw.kind().label())
                : problem;
    }

    private static boolean fits(PixelSize size, int smallestPx) {
        return size.longestSide() >= smallestPx;
    }
}
