package org.kith.engine.detect;

import java.util.Arrays;
import java.util.List;
import org.kith.engine.Testbed;
import org.kith.engine.image.UprightImage;
import org.kith.engine.model.Box;

/** Pictures with the astronaut's portrait, whose face is a sixth of its width, pasted in several places, on gray. */
final class PastedPortraits {

    private static final int GRAY = 110;

    private PastedPortraits() {}

    /** Each place a square in pixels. */
    static UprightImage on(int width, int height, List<Box> places) {
        UprightImage portrait = Testbed.decode(Testbed.photo("astronaut.png"));
        byte[] bgr = new byte[3 * width * height];
        Arrays.fill(bgr, (byte) GRAY);
        for (Box place : places) {
            paste(portrait, place, bgr, width);
        }
        return new UprightImage(width, height, bgr, width, height);
    }

    /** Each pixel the mean of those that it covers. */
    private static void paste(UprightImage portrait, Box place, byte[] bgr, int width) {
        int side = (int) place.width();
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                for (int c = 0; c < 3; c++) {
                    int at = ((int) place.y() + y) * width + (int) place.x() + x;
                    bgr[3 * at + c] = mean(portrait, x, y, side, c);
                }
            }
        }
    }

    private static byte mean(UprightImage portrait, int x, int y, int side, int channel) {
        int size = portrait.width();
        int sum = 0;
        int count = 0;
        for (int row = y * size / side; row < (y + 1) * size / side; row++) {
            for (int column = x * size / side; column < (x + 1) * size / side; column++) {
                sum += portrait.bgr()[3 * (row * size + column) + channel] & 0xff;
                count++;
            }
        }
        return (byte) (sum / count);
    }
}
