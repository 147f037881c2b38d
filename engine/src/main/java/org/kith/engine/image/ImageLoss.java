package org.kith.engine.image;

import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/** Makes pictures worse, as mail programs and small cameras do. Thread-safe; a call holds native memory until it returns. */
public final class ImageLoss {

    private final OpenCv openCv;

    ImageLoss(OpenCv openCv) {
        this.openCv = openCv;
    }

    /**
     * What is left of a picture saved as a JPEG.
     *
     * @param quality 1..100, as libjpeg counts
     */
    public UprightImage compressed(UprightImage image, int quality) {
        try (NativeScope scope = openCv.scope()) {
            MatOfByte jpeg = scope.keep(new MatOfByte(), Mat::release);
            MatOfInt options = scope.keep(new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, quality), Mat::release);
            if (!Imgcodecs.imencode(".jpg", mat(image, scope), jpeg, options)) {
                throw new IllegalStateException("OpenCV made no JPEG of quality " + quality);
            }
            return image(scope.keep(Imgcodecs.imdecode(jpeg, Imgcodecs.IMREAD_COLOR), Mat::release));
        }
    }

    /**
     * A smaller picture; pixels are averaged.
     *
     * @param scale of the sides, above 0, at most 1
     */
    public UprightImage reduced(UprightImage image, double scale) {
        if (!(scale > 0 && scale <= 1)) {
            throw new IllegalArgumentException("scale " + scale);
        }
        if (scale == 1) {
            return image;
        }
        try (NativeScope scope = openCv.scope()) {
            Size size = new Size(
                    Math.max(1, Math.round(image.width() * scale)), Math.max(1, Math.round(image.height() * scale)));
            Mat smaller = scope.keep(new Mat(), Mat::release);
            Imgproc.resize(mat(image, scope), smaller, size, 0, 0, Imgproc.INTER_AREA);
            return image(smaller);
        }
    }

    /**
     * Less light.
     *
     * @param share of the brightness that is left, above 0, at most 1
     */
    public UprightImage dimmed(UprightImage image, double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share " + share);
        }
        try (NativeScope scope = openCv.scope()) {
            Mat darker = scope.keep(new Mat(), Mat::release);
            mat(image, scope).convertTo(darker, CvType.CV_8UC3, share, 0);
            return image(darker);
        }
    }

    /** Out of focus, as by a Gaussian of that deviation. */
    public UprightImage blurred(UprightImage image, double sigmaPx) {
        try (NativeScope scope = openCv.scope()) {
            Mat softer = scope.keep(new Mat(), Mat::release);
            Imgproc.GaussianBlur(mat(image, scope), softer, new Size(0, 0), sigmaPx);
            return image(softer);
        }
    }

    private static Mat mat(UprightImage image, NativeScope scope) {
        Mat bgr = scope.keep(new Mat(image.height(), image.width(), CvType.CV_8UC3), Mat::release);
        bgr.put(0, 0, image.bgr());
        return bgr;
    }

    private static UprightImage image(Mat bgr) {
        byte[] pixels = new byte[3 * bgr.rows() * bgr.cols()];
        bgr.get(0, 0, pixels);
        return new UprightImage(bgr.cols(), bgr.rows(), pixels, bgr.cols(), bgr.rows());
    }
}
