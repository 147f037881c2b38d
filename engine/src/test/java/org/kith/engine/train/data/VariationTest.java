package org.kith.engine.train.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kith.engine.Testbed;
import org.kith.engine.image.ImageDecoder;

class VariationTest {

    private static final CropShape SHAPE = new CropShape(40, 48);

    private final Variation variation = new Variation(
            SHAPE, new ImageDecoder(Testbed.openCv(), Testbed.ffmpeg(), ImageDecoder.DEFAULT_MAX_SIDE_PX).loss());

    /** A bright spot a quarter from the left is found near there or, mirrored, near a quarter from the right; never elsewhere. */
    @Test
    void mirrorsAndMovesALittle() {
        byte[] stored = new byte[SHAPE.storedBytes()];
        int column = SHAPE.marginPx() + 10;
        for (int y = 0; y < SHAPE.storedHeightPx(); y++) {
            for (int x = column - 1; x <= column + 1; x++) {
                int at = 3 * (y * SHAPE.storedWidthPx() + x);
                stored[at] = stored[at + 1] = stored[at + 2] = (byte) 200;
            }
        }
        int mirrored = 0;
        for (long seed = 0; seed < 100; seed++) {
            int x = brightestColumn(variation.of(stored, new Random(seed)));
            assertThat(x).as("seed %d", seed).matches(c -> (c >= 5 && c <= 15) || (c >= 24 && c <= 34));
            mirrored += x > 20 ? 1 : 0;
        }
        assertThat(mirrored).isBetween(30, 70);
    }

    @Test
    void sameChanceIsTheSamePicture() {
        byte[] stored = new byte[SHAPE.storedBytes()];
        new Random(1).nextBytes(stored);
        for (long seed = 0; seed < 20; seed++) {
            byte[] once = variation.of(stored, new Random(seed));
            assertThat(once).hasSize(SHAPE.bytes());
            assertThat(variation.of(stored, new Random(seed))).containsExactly(once);
        }
    }

    private static int brightestColumn(byte[] rgb) {
        int brightest = 0;
        int most = -1;
        for (int x = 0; x < SHAPE.widthPx(); x++) {
            int sum = 0;
            for (int y = 0; y < SHAPE.heightPx(); y++) {
                sum += rgb[3 * (y * SHAPE.widthPx() + x)] & 0xff;
            }
            if (sum > most) {
                most = sum;
                brightest = x;
            }
        }
        return brightest;
    }
}
