package org.kith.engine.image;

import java.util.Optional;
import org.kith.engine.image.container.Jpeg2000File;
import org.kith.engine.image.jpeg.JpegStructure;
import org.kith.engine.image.shape.PixelSize;
import org.opencv.core.Core;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/** OpenCV's decoders: several times faster than Java's, and JPEGs can be decoded at a half, a quarter, an eighth. Thread-safe. */
final class OpenCvDecoder {

    /**
     * What is missing to the size asked for when a JPEG decoded at a half is taken as it is: photos of 12 megapixels, 4000
     * or 4032 px long, are decoded more than twice as fast then, for 48 of 2048 px.
     */
    private static final int SHORT_BY_ONE_OF = 16;

    private final SizeLimit limit;

    OpenCvDecoder(SizeLimit limit) {
        this.limit = limit;
    }

    /** BGR of a JPEG, reduced while decoding as far as the longest side stays at least 15/16 of the limit. */
    Optional<Mat> decodeJpeg(byte[] jpeg, JpegStructure structure, NativeScope scope) throws UnreadablePhotoException {
        PixelSize size = structure.size();
        int reduction = reduction(size.longestSide(), limit.longestPx(size));
        PixelBudget.check(structure.frame().progressive() ? size.pixels() : size.pixels() / reduction / reduction);
        int flags =
                switch (reduction) {
                    case 8 -> Imgcodecs.IMREAD_REDUCED_COLOR_8;
                    case 4 -> Imgcodecs.IMREAD_REDUCED_COLOR_4;
                    case 2 -> Imgcodecs.IMREAD_REDUCED_COLOR_2;
                    default -> Imgcodecs.IMREAD_COLOR;
                };
        return decode(jpeg, flags, scope);
    }

    /** BGR of any other picture, transparent parts white. */
    Optional<Mat> decode(byte[] content, ImageFormat format, PixelSize size, NativeScope scope)
            throws UnreadablePhotoException {
        PixelBudget.check(size.pixels());
        boolean mayBeTransparent = format == ImageFormat.PNG
                || format == ImageFormat.WEBP
                || (format == ImageFormat.JPEG_2000 && Jpeg2000File.hasOpacity(content));
        Optional<Mat> decoded =
                decode(content, mayBeTransparent ? Imgcodecs.IMREAD_UNCHANGED : Imgcodecs.IMREAD_COLOR, scope);
        return decoded.map(mat -> opaqueBgr(mat, scope));
    }

    /** By how much a JPEG is reduced while it is decoded. */
    static int reduction(int longestSidePx, int maxSidePx) {
        int reduction = 1;
        int enoughPx = maxSidePx - maxSidePx / SHORT_BY_ONE_OF;
        while (reduction < 8 && longestSidePx / (2 * reduction) >= enoughPx) {
            reduction *= 2;
        }
        return reduction;
    }

    private static Optional<Mat> decode(byte[] content, int flags, NativeScope scope) {
        Mat bytes = scope.keep(new Mat(1, content.length, CvType.CV_8UC1), Mat::release);
        bytes.put(0, 0, content);
        try {
            // Orientation is applied by ImageDecoder and nowhere else.
            int upright = flags == Imgcodecs.IMREAD_UNCHANGED ? flags : flags | Imgcodecs.IMREAD_IGNORE_ORIENTATION;
            Mat decoded = scope.keep(Imgcodecs.imdecode(bytes, upright), Mat::release);
            return decoded.empty() ? Optional.empty() : Optional.of(decoded);
        } catch (CvException e) {
            return Optional.empty();
        }
    }

    private static Mat opaqueBgr(Mat decoded, NativeScope scope) {
        Mat mat = decoded;
        if (mat.depth() == CvType.CV_16U) {
            mat = scope.keep(new Mat(), Mat::release);
            decoded.convertTo(mat, CvType.CV_8U, 1 / 257.0);
        }
        if (mat.channels() == 3) {
            return mat;
        }
        Mat bgr = scope.keep(new Mat(), Mat::release);
        if (mat.channels() == 1) {
            Imgproc.cvtColor(mat, bgr, Imgproc.COLOR_GRAY2BGR);
            return bgr;
        }
        overWhite(mat, bgr, scope);
        return bgr;
    }

    /** As OpenCV has it, with its channels, of 8 bits each. */
    Optional<Mat> decodeAsStored(byte[] content, PixelSize size, NativeScope scope) throws UnreadablePhotoException {
        PixelBudget.check(size.pixels());
        return decode(content, Imgcodecs.IMREAD_UNCHANGED, scope);
    }

    /** Over white. */
    static void overWhite(Mat bgra, Mat bgr, NativeScope scope) {
        if (bgr.empty()) {
            bgr.create(bgra.size(), CvType.CV_8UC3);
        }
        bgr.setTo(Scalar.all(255));
        over(bgra, bgr, scope);
    }

    /** color · alpha + what is under it · (1 − alpha). */
    static void over(Mat bgra, Mat under, NativeScope scope) {
        Mat alpha = scope.keep(new Mat(), Mat::release);
        Core.extractChannel(bgra, alpha, 3);
        Mat color = scope.keep(new Mat(), Mat::release);
        Imgproc.cvtColor(bgra, color, Imgproc.COLOR_BGRA2BGR);
        over(color, alpha, under, scope);
    }

    /** @param alpha one channel */
    static void over(Mat color, Mat alpha, Mat under, NativeScope scope) {
        Mat weight = scope.keep(new Mat(), Mat::release);
        Imgproc.cvtColor(alpha, weight, Imgproc.COLOR_GRAY2BGR);
        Core.multiply(color, weight, color, 1 / 255.0);
        Core.bitwise_not(weight, weight);
        Core.multiply(under, weight, under, 1 / 255.0);
        Core.add(color, under, under);
    }
}
