package org.kith.engine.networks;

import java.util.ArrayList;
import java.util.List;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.align.CropFrame;

/** Pictures that are nobody's, drawn by a formula: the same on every machine, for any network. */
final class TestCrops {

    private static final int COUNT = 6;

    private TestCrops() {}

    static List<AlignedFace> of(CropFrame frame) {
        int width = frame.widthPx();
        int height = frame.heightPx();
        List<AlignedFace> crops = new ArrayList<>();
        for (int k = 1; k <= COUNT; k++) {
            byte[] rgb = new byte[frame.bytes()];
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    for (int c = 0; c < 3; c++) {
                        rgb[3 * (y * width + x) + c] = (byte) colour(k, c, (double) x / width, (double) y / height);
                    }
                }
            }
            crops.add(new AlignedFace(width, height, rgb));
        }
        return crops;
    }

    /** Waves of several directions and lengths, 0..255. */
    private static int colour(int picture, int channel, double x, double y) {
        double wave = StrictMath.sin(2 * Math.PI * (picture * x + (7 - picture) * y / 2) + channel)
                * StrictMath.cos(2 * Math.PI * (1.5 * y - 0.5 * picture * x));
        return (int) StrictMath.round(127.5 + 120 * wave);
    }
}
