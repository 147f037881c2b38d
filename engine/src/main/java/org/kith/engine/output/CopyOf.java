package org.kith.engine.output;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.kith.engine.image.DecodedPhoto;
import org.kith.engine.image.ImageDecoder;
import org.kith.engine.image.ImageFormat;
import org.kith.engine.image.JpegParts;
import org.kith.engine.image.PhotoBytes;
import org.kith.engine.image.UnreadablePhotoException;
import org.kith.engine.image.UprightImage;
import org.kith.engine.store.row.PhotoOriginal;

/** Makes what a copy of a photo consists of. Confined to one thread. */
final class CopyOf {

    /** Of 100: for what is only to lose its metadata; no more is to be seen to be lost. */
    private static final int ALMOST_LOSSLESS = 97;

    /** No photo is larger. */
    private static final int FULL_SIZE_PX = 40_000;

    private final CopyForm form;
    private final Supplier<ImageDecoder> decoder;

    CopyOf(CopyForm form, Supplier<ImageDecoder> decoder) {
        this.form = form;
        this.decoder = decoder;
    }

    /** @param name of the file, if it is free */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Made(String name, byte[] bytes) {}

    /** Whether copies say what the files say. */
    boolean keepsAll() {
        return form.metadata();
    }

    Made of(PhotoOriginal source) throws UnreadablePhotoException {
        String name = source.path().getFileName().toString();
        byte[] bytes = PhotoBytes.read(source.path());
        if (form.asJpeg()) {
            return jpeg(source, bytes, form.longestSidePx().orElse(FULL_SIZE_PX), form.quality());
        }
        boolean jpeg = ImageFormat.of(bytes, name) == ImageFormat.JPEG;
        boolean turned = source.turn().quarters() != 0;
        if (form.metadata()) {
            return new Made(
                    name,
                    jpeg && turned ? JpegParts.turned(bytes, source.turn()).orElse(bytes) : bytes);
        }
        Optional<byte[]> bare =
                jpeg && !turned && JpegParts.isUpright(bytes) ? JpegParts.bare(bytes) : Optional.empty();
        return bare.isPresent() ? new Made(name, bare.get()) : jpeg(source, bytes, FULL_SIZE_PX, ALMOST_LOSSLESS);
    }

    private Made jpeg(PhotoOriginal source, byte[] bytes, int longestSidePx, int quality)
            throws UnreadablePhotoException {
        Path path = source.path();
        DecodedPhoto photo = decoder.get()
                .withMaxSidePx(longestSidePx)
                .decode(bytes, path.getFileName().toString());
        UprightImage image = photo.image().turned(source.turn());
        byte[] jpeg = decoder.get().encoder().encode(image, longestSidePx, quality);
        return new Made(jpegName(path.getFileName().toString()), JpegParts.withPartsOf(bytes, jpeg, form.metadata()));
    }

    private static String jpegName(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        if (small.endsWith(".jpg") || small.endsWith(".jpeg")) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        return (dot <= 0 ? name : name.substring(0, dot)) + ".jpg";
    }
}
