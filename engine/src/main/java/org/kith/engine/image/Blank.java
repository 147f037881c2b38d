package org.kith.engine.image;

import org.opencv.core.Mat;

/** Whether there is anything to be seen. */
final class Blank {

    /** Between the darkest and the brightest of a colour: noise of compression is less. */
    private static final int NOISE = 16;

    /** Rows that are looked at. */
    private static final int ROWS = 1000;

    private Blank() {}

    /** Of three channels. */
    static boolean isNot(Mat bgr) {
        byte[] row = new byte[3 * bgr.cols()];
        int step = Math.max(1, bgr.rows() / ROWS);
        byte[] rows = new byte[3 * ((bgr.rows() + step - 1) / step)]; // a pixel of each, to compare one with the next
        for (int y = 0; y < bgr.rows(); y += step) {
            bgr.get(y, 0, row);
            if (isNot(row)) {
                return true;
            }
            System.arraycopy(row, 0, rows, 3 * (y / step), 3);
        }
        return isNot(rows);
    }

    /** Of blue, green and red bytes: whether they are of more than one colour. */
    static boolean isNot(byte[] bgr) {
        int[] least = {255, 255, 255};
        int[] most = {0, 0, 0};
        for (int i = 0; i < bgr.length; i++) {
            int value = bgr[i] & 0xff;
            int channel = i % 3;
            least[channel] = Math.min(least[channel], value);
            most[channel] = Math.max(most[channel], value);
        }
        for (int channel = 0; channel < 3; channel++) {
            if (most[channel] - least[channel] > NOISE) {
                return true;
            }
        }
        return false;
    }
}
