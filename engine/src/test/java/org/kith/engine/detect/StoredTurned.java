package org.kith.engine.detect;

import org.kith.engine.image.NativeScope;
import org.kith.engine.image.OpenCv;
import org.kith.engine.image.UprightImage;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.imgcodecs.Imgcodecs;

/** A picture stored as a camera held in some way stores it, pixel by pixel: independent of how the decoder turns it back. */
final class StoredTurned {

    private StoredTurned() {}

    /** EXIF 2.3, table of tag 0x0112: which side of the picture the stored row 0 and column 0 are. */
    static byte[] jpeg(OpenCv openCv, UprightImage upright, int exif) {
        boolean swapped = exif >= 5;
        int width = swapped ? upright.height() : upright.width();
        int height = swapped ? upright.width() : upright.height();
        byte[] stored = new byte[upright.bgr().length];
        for (int y = 0; y < upright.height(); y++) {
            for (int x = 0; x < upright.width(); x++) {
                int fromRight = upright.width() - 1 - x;
                int fromBottom = upright.height() - 1 - y;
                int row =
                        switch (exif) {
                            case 1, 2 -> y; // row 0 is the top
                            case 3, 4 -> fromBottom;
                            case 5, 8 -> x; // row 0 is the left side
                            default -> fromRight;
                        };
                int column =
                        switch (exif) {
                            case 1, 4 -> x; // column 0 is the left side
                            case 2, 3 -> fromRight;
                            case 5, 6 -> y; // column 0 is the top
                            default -> fromBottom;
                        };
                System.arraycopy(upright.bgr(), 3 * (y * upright.width() + x), stored, 3 * (row * width + column), 3);
            }
        }
        return encode(openCv, width, height, stored);
    }

    private static byte[] encode(OpenCv openCv, int width, int height, byte[] bgr) {
        try (NativeScope scope = openCv.scope()) {
            Mat mat = scope.keep(new Mat(height, width, CvType.CV_8UC3), Mat::release);
            mat.put(0, 0, bgr);
            MatOfByte jpeg = scope.keep(new MatOfByte(), Mat::release);
            Imgcodecs.imencode(".jpg", mat, jpeg);
            return jpeg.toArray();
        }
    }
}
