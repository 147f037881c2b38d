package org.kith.engine.metadata;

import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.jpeg.JpegDirectory;
import com.drew.metadata.png.PngDirectory;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sides of a stored picture in pixels, at least 1. */
record PictureSize(int width, int height) {

    double aspect() {
        return (double) width / height;
    }

    /** As the file has it, or its metadata say it. */
    static Optional<PictureSize> of(Metadata metadata) {
        return Stream.of(
                        in(
                                metadata,
                                JpegDirectory.class,
                                JpegDirectory.TAG_IMAGE_WIDTH,
                                JpegDirectory.TAG_IMAGE_HEIGHT),
                        in(metadata, PngDirectory.class, PngDirectory.TAG_IMAGE_WIDTH, PngDirectory.TAG_IMAGE_HEIGHT),
                        in(
                                metadata,
                                ExifSubIFDDirectory.class,
                                ExifSubIFDDirectory.TAG_EXIF_IMAGE_WIDTH,
                                ExifSubIFDDirectory.TAG_EXIF_IMAGE_HEIGHT))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static <D extends Directory> Optional<PictureSize> in(
            Metadata metadata, Class<D> type, int width, int height) {
        return metadata.getDirectoriesOfType(type).stream()
                .flatMap(directory -> of(directory.getInteger(width), directory.getInteger(height)).stream())
                .findFirst();
    }

    private static Optional<PictureSize> of(@Nullable Integer width, @Nullable Integer height) {
        return width == null || height == null || width < 1 || height < 1
                ? Optional.empty()
                : Optional.of(new PictureSize(width, height));
    }

    /** As a program says it in XMP. */
    static Optional<PictureSize> of(Xmp xmp) {
        return in(xmp, XmpSchema.EXIF, "PixelXDimension", "PixelYDimension")
                .or(() -> in(xmp, XmpSchema.TIFF, "ImageWidth", "ImageLength"));
    }

    private static Optional<PictureSize> in(Xmp xmp, String namespace, String width, String height) {
        return of(side(xmp, namespace, width), side(xmp, namespace, height));
    }

    private static @Nullable Integer side(Xmp xmp, String namespace, String name) {
        return xmp.text(namespace, name)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .orElse(null);
    }
}
