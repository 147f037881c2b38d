package org.kith.engine.align;

/**
 * How much fine detail a crop has: the variance of the Laplacian (Pech-Pacheco et al., "Diatom autofocusing in brightfield
 * microscopy", 2000). All crops have one size, so faces that were enlarged to it count as blurred, as they should.
 */
final class Sharpness {

    private static final int SIDE = AlignedFace.SIDE_PX;

    private Sharpness() {}

    /** Of the inner part of the crop, where the face is and never the black beyond the photo's edge. */
    static double laplacianVariance(AlignedFace face) {
        int from = SIDE / 4;
        int to = SIDE - SIDE / 8;
        double sum = 0;
        double squares = 0;
        int n = 0;
        for (int y = from; y < to; y++) {
            for (int x = from; x < SIDE - from; x++) {
                double laplacian = luma(face, x - 1, y)
                        + luma(face, x + 1, y)
                        + luma(face, x, y - 1)
                        + luma(face, x, y + 1)
                        - 4 * luma(face, x, y);
                sum += laplacian;
                squares += laplacian * laplacian;
                n++;
            }
        }
        double mean = sum / n;
        return squares / n - mean * mean;
    }

    /** ITU-R BT.601. */
    private static double luma(AlignedFace face, int x, int y) {
        int i = 3 * (y * SIDE + x);
        byte[] rgb = face.rgb();
        return 0.299 * (rgb[i] & 0xff) + 0.587 * (rgb[i + 1] & 0xff) + 0.114 * (rgb[i + 2] & 0xff);
    }
}
