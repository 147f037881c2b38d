package org.kith.engine.image;

import java.util.Optional;
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
        PixelSize size = new PixelSize(structure.width(), structure.height());
        int reduction = reduction(size.longestSide(), limit.longestPx(size));
        PixelBudget.check(structure.progressive() ? size.pixels() : size.pixels() / reduction / reduction);
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
        boolean mayBeTransparent = format == ImageFormat.PNG || format == ImageFormat.WEBP;
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
        return overWhite(mat, bgr, scope);
    }

    /** color · alpha + white · (1 − alpha). */
    private static Mat overWhite(Mat bgra, Mat bgr, NativeScope scope) {
        Mat alpha = scope.keep(new Mat(), Mat::release);
        Mat white = scope.keep(new Mat(bgra.size(), CvType.CV_8UC3), Mat::release);
        Core.extractChannel(bgra, alpha, 3);
        Imgproc.cvtColor(bgra, bgr, Imgproc.COLOR_BGRA2BGR);
        Imgproc.cvtColor(alpha, white, Imgproc.COLOR_GRAY2BGR);
        Core.multiply(bgr, white, bgr, 1 / 255.0);
        Mat full = scope.keep(new Mat(bgra.size(), CvType.CV_8UC3, Scalar.all(255)), Mat::release);
        Core.subtract(full, white, white);
        Core.add(bgr, white, bgr);
        return bgr;
    }
}
