package org.kith.engine.image;

import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.imgcodecs.Imgcodecs;

/** Pictures encoded for a test. */
final class Encoded {

    private Encoded() {}

    /** @param extension with the dot; names the format */
    static byte[] encode(OpenCv openCv, int width, int height, byte[] pixels, String extension) {
        try (NativeScope scope = openCv.scope()) {
            int channels = pixels.length / width / height;
            Mat mat = scope.keep(new Mat(height, width, CvType.CV_8UC(channels)), Mat::release);
            mat.put(0, 0, pixels);
            MatOfByte encoded = scope.keep(new MatOfByte(), Mat::release);
            Imgcodecs.imencode(extension, mat, encoded);
            return encoded.toArray();
        }
    }

    /** Blue, green, red: a red quarter at the top left, a green at the top right, a blue at the bottom left, black. */
    static byte[] quarters(int width, int height) {
        byte[] bgr = new byte[3 * width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean left = x < width / 2;
                boolean top = y < height / 2;
                int channel = top ? (left ? 2 : 1) : (left ? 0 : -1);
                if (channel >= 0) {
                    bgr[3 * (y * width + x) + channel] = (byte) 0xff;
                }
            }
        }
        return bgr;
    }

    /** Red and blue exchanged. */
    static byte[] rgb(byte[] bgr) {
        byte[] rgb = bgr.clone();
        for (int i = 0; i < rgb.length; i += 3) {
            rgb[i] = bgr[i + 2];
            rgb[i + 2] = bgr[i];
        }
        return rgb;
    }

    /** The colours of the four quarters, row by row: R, G, B or K, from their middles. */
    static String quarterColors(UprightImage image) {
        StringBuilder colors = new StringBuilder();
        for (int quarter = 0; quarter < 4; quarter++) {
            int x = image.width() * (quarter % 2 == 0 ? 1 : 3) / 4;
            int y = image.height() * (quarter < 2 ? 1 : 3) / 4;
            int i = 3 * (y * image.width() + x);
            colors.append(color(image.bgr()[i] & 0xff, image.bgr()[i + 1] & 0xff, image.bgr()[i + 2] & 0xff));
        }
        return colors.toString();
    }

    private static char color(int blue, int green, int red) {
        if (red > 200 && green < 60 && blue < 60) {
            return 'R';
        } else if (green > 200 && red < 60 && blue < 60) {
            return 'G';
        } else if (blue > 200 && red < 60 && green < 60) {
            return 'B';
        }
        return red < 60 && green < 60 && blue < 60 ? 'K' : '?';
    }
}
