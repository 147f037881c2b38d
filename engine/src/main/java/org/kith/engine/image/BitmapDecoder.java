package org.kith.engine.image;

import java.util.Optional;
import java.util.Set;
import org.kith.engine.image.container.Jpeg2000File;
import org.kith.engine.image.container.PamFile;
import org.kith.engine.image.container.PngChunks;
import org.kith.engine.image.container.WebpChunks;
import org.kith.engine.image.shape.PixelSize;
import org.kith.engine.model.ProblemReason;
import org.opencv.core.Mat;

/** PNG, WebP, BMP, PNM and JPEG 2000: OpenCV's decoders, Java's where there is no memory for those, or a fault. Thread-safe. */
final class BitmapDecoder implements PictureDecoder {

    /** Of these OpenCV reads every sound file: a fault that only Java tolerates is one all the same. */
    private static final Set<ImageFormat> READ_ALTOGETHER = Set.of(ImageFormat.PNG, ImageFormat.WEBP, ImageFormat.PNM);

    private final OpenCvDecoder openCv;
    private final ImageIoDecoder imageIo;
    private final DecodeCost cost;
    private final long maxBytes;

    /** @param maxBytes what would take more is decoded by Java, reduced, where it can */
    BitmapDecoder(OpenCvDecoder openCv, ImageIoDecoder imageIo, DecodeCost cost, long maxBytes) {
        this.openCv = openCv;
        this.imageIo = imageIo;
        this.cost = cost;
        this.maxBytes = maxBytes;
    }

    @Override
    public StoredPicture decode(byte[] file, ImageFormat format, NativeScope scope) throws UnreadablePhotoException {
        PixelSize size = HeaderSize.of(file, format).orElseThrow(() -> Unreadable.corrupt(ProblemReason.HEADER_BROKEN));
        Optional<byte[]> profile = profile(file, format);
        boolean tooLarge = DecodeCost.decodesReduced(format)
                && cost.withOpenCv(file, format, file.length).orElse(0L) > maxBytes;
        if (tooLarge) {
            return imageIo.decode(file, format, scope);
        }
        Optional<Mat> decoded = openCv.decode(asOpenCvReadsIt(file, format), format, size, scope);
        if (decoded.isPresent()) {
            return new StoredPicture(file, decoded.get(), size, Optional.empty()).in(profile);
        }
        if (format == ImageFormat.JPEG_2000 && Jpeg2000File.isWhole(file)) {
            throw Unreadable.unsupported(ProblemReason.FORMAT_VARIANT, format.label());
        }
        StoredPicture picture = imageIo.decode(file, format, scope);
        return READ_ALTOGETHER.contains(format) ? picture.or(Unreadable.BROKEN_IN_PART) : picture;
    }

    private static byte[] asOpenCvReadsIt(byte[] file, ImageFormat format) {
        return switch (format) {
            case JPEG_2000 -> Jpeg2000File.inBoxes(file);
            case PNM -> PamFile.asPnm(file);
            default -> file;
        };
    }

    private static Optional<byte[]> profile(byte[] file, ImageFormat format) {
        return switch (format) {
            case PNG -> PngChunks.of(file).profile();
            case WEBP -> WebpChunks.profile(file);
            case JPEG_2000 -> Jpeg2000File.profile(file);
            default -> Optional.empty();
        };
    }
}
