package org.kith.engine.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.engine.image.ImageDecoder;
import org.kith.engine.image.PhotoBytes;
import org.kith.engine.image.UnreadablePhotoException;

/** Copies of photos to measure with: larger, or more of them. The photos themselves are only read. Thread-safe. */
public final class PhotoCopies {

    private static final double PIXELS_A_MEGAPIXEL = 1e6;

    /** No photo is larger: copies are made of all pixels. */
    private static final int ANY_SIDE_PX = 1 << 16;

    private final ImageDecoder decoder;
    private final @Nullable Double megapixels;
    private final int copies;

    /**
     * How the copies are to be.
     *
     * @param megapixels of each copy; null: as the photo is
     * @param copies of each photo, each another file
     */
    PhotoCopies(ImageDecoder decoder, @Nullable Double megapixels, int copies) {
        this.decoder = decoder.withMaxSidePx(ANY_SIDE_PX);
        this.megapixels = megapixels;
        this.copies = copies;
    }

    /**
     * Writes the copies of one photo.
     *
     * @param name of the copies, without an ending
     * @return how many: 0 of a file that is no photo
     */
    public int make(Path photo, String name, Path into) {
        Optional<byte[]> jpeg = jpeg(photo);
        if (jpeg.isEmpty()) {
            return 0;
        }
        try {
            for (int i = 0; i < copies; i++) {
                Path folder = Files.createDirectories(into.resolve(Integer.toString(i)));
                Files.write(folder.resolve(name + ".jpg"), JpegComment.in(jpeg.get(), name + " " + i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copies;
    }

    private Optional<byte[]> jpeg(Path photo) {
        try {
            byte[] bytes = PhotoBytes.read(photo);
            if (megapixels == null && JpegComment.fits(bytes)) {
                return Optional.of(bytes);
            }
            var image = decoder.decode(bytes, photo.getFileName().toString()).image();
            double pixels =
                    megapixels == null ? (double) image.width() * image.height() : megapixels * PIXELS_A_MEGAPIXEL;
            return Optional.of(decoder.encoder().encodeResized(image, pixels));
        } catch (UnreadablePhotoException e) {
            return Optional.empty();
        }
    }
}
