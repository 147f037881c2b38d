package org.kith.engine.image;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/** Reduced copies of upright pictures as JPEGs. Thread-safe; a call holds native memory until it returns. */
public final class JpegEncoder {

    /** Of 100: at the size of a thumbnail nobody sees the difference to more, and files are half as large. */
    private static final int QUALITY = 85;

    /** Of 100: what cameras save photos with, roughly. */
    private static final int PHOTO_QUALITY = 90;

    private final OpenCv openCv;

    JpegEncoder(OpenCv openCv) {
        this.openCv = openCv;
    }

    /** One JPEG a cut, in the same order. */
    public List<byte[]> encode(UprightImage image, List<PictureCut> cuts) {
        return encode(image, cuts, first -> {});
    }

    /** @param first receives the pixels of the first cut */
    public List<byte[]> encode(UprightImage image, List<PictureCut> cuts, Consumer<UprightImage> first) {
        try (NativeScope scope = openCv.scope()) {
            Mat bgr = scope.keep(new Mat(image.height(), image.width(), CvType.CV_8UC3), Mat::release);
            bgr.put(0, 0, image.bgr());
            List<byte[]> jpegs = new ArrayList<>(cuts.size());
            for (PictureCut cut : cuts) {
                jpegs.add(encode(bgr, cut, jpegs.isEmpty() ? first : other -> {}));
            }
            return jpegs;
        }
    }

    /**
     * The whole picture, to be given away.
     *
     * @param longestSidePx of the result; less if the picture has less
     * @param quality 1 to 100
     */
    public byte[] encode(UprightImage image, int longestSidePx, int quality) {
        PictureCut cut = PictureCut.whole(image.width(), image.height(), longestSidePx);
        try (NativeScope scope = openCv.scope()) {
            Mat bgr = scope.keep(new Mat(image.height(), image.width(), CvType.CV_8UC3), Mat::release);
            bgr.put(0, 0, image.bgr());
            if (cut.toWidthPx() == image.width() && cut.toHeightPx() == image.height()) {
                return jpeg(bgr, quality, scope);
            }
            Mat reduced = scope.keep(new Mat(), Mat::release);
            Imgproc.resize(bgr, reduced, new Size(cut.toWidthPx(), cut.toHeightPx()), 0, 0, Imgproc.INTER_AREA);
            return jpeg(reduced, quality, scope);
        }
    }

    /**
     * The whole picture in another size, as a photo: to measure with photos larger than one has.
     *
     * @param pixels of the result, about; more than the picture has enlarge it
     */
    public byte[] encodeResized(UprightImage image, double pixels) {
        double scale = Math.sqrt(pixels / ((double) image.width() * image.height()));
        Size size = new Size(
                Math.max(1, Math.round(image.width() * scale)), Math.max(1, Math.round(image.height() * scale)));
        try (NativeScope scope = openCv.scope()) {
            Mat bgr = scope.keep(new Mat(image.height(), image.width(), CvType.CV_8UC3), Mat::release);
            bgr.put(0, 0, image.bgr());
            Mat resized = scope.keep(new Mat(), Mat::release);
            Imgproc.resize(bgr, resized, size, 0, 0, scale < 1 ? Imgproc.INTER_AREA : Imgproc.INTER_CUBIC);
            return jpeg(resized, PHOTO_QUALITY, scope);
        }
    }

    private byte[] encode(Mat bgr, PictureCut cut, Consumer<UprightImage> pixels) {
        try (NativeScope scope = openCv.scope()) {
            Mat part = scope.keep(bgr.submat(new Rect(cut.x(), cut.y(), cut.width(), cut.height())), Mat::release);
            Mat reduced = scope.keep(new Mat(), Mat::release);
            Imgproc.resize(part, reduced, new Size(cut.toWidthPx(), cut.toHeightPx()), 0, 0, Imgproc.INTER_AREA);
            pixels.accept(image(reduced));
            return jpeg(reduced, QUALITY, scope);
        }
    }

    private static UprightImage image(Mat mat) {
        byte[] bgr = new byte[3 * mat.rows() * mat.cols()];
        mat.get(0, 0, bgr);
        return new UprightImage(mat.cols(), mat.rows(), bgr, mat.cols(), mat.rows());
    }

    private static byte[] jpeg(Mat bgr, int quality, NativeScope scope) {
        MatOfByte jpeg = scope.keep(new MatOfByte(), Mat::release);
        MatOfInt options = scope.keep(new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, quality), Mat::release);
        if (!Imgcodecs.imencode(".jpg", bgr, jpeg, options)) {
            throw new IllegalStateException("OpenCV made no JPEG of " + bgr.size());
        }
        return jpeg.toArray();
    }
}
