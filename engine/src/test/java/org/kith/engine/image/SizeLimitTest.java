package org.kith.engine.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.engine.image.shape.PixelSize;

class SizeLimitTest {

    private static final SizeLimit FACES = SizeLimit.forFaces(2048);

    @Test
    void anUsualPictureIsLimitedByItsLongestSide() {
        assertThat(FACES.longestPx(new PixelSize(9504, 6336))).isEqualTo(2048);
        assertThat(FACES.longestPx(new PixelSize(3000, 4000))).isEqualTo(2048);
        assertThat(FACES.longestPx(new PixelSize(800, 600))).isEqualTo(800);
        assertThat(FACES.pixels(new PixelSize(4096, 2048))).isEqualTo(2048 * 1024);
    }

    @Test
    void aLongPictureKeepsEnoughPixelsOfItsShorterSide() {
        assertThat(FACES.longestPx(new PixelSize(10_000, 1000))).isEqualTo(6400);
        assertThat(FACES.longestPx(new PixelSize(500, 20_000))).isLessThan(20_000);
    }

    @Test
    void aLongPictureIsNoLargerThanASquareOne() {
        PixelSize tall = new PixelSize(1080, 16_000);
        assertThat(FACES.longestPx(tall)).isBetween(9440, 9460);
        assertThat(FACES.pixels(tall)).isBetween(6_000_000L, 6_040_000L);
    }

    @Test
    void aPictureToShowIsLimitedByItsLongestSideAlone() {
        SizeLimit shown = SizeLimit.ofLongest(320);
        assertThat(shown.longestPx(new PixelSize(10_000, 1000))).isEqualTo(320);
        assertThat(shown.closer(new PixelSize(10_000, 8000))).isEmpty();
    }

    @Test
    void aCloserLookIsWorthItOnceAndForMuchLargerPicturesOnly() {
        PixelSize school = new PixelSize(9504, 6336);
        SizeLimit closer = FACES.closer(school).orElseThrow();
        assertThat(closer.longestPx(school)).isEqualTo(3007);
        assertThat(closer.closer(school)).isEmpty();
        assertThat(FACES.closer(new PixelSize(4032, 3024))).isEmpty();
    }
}
