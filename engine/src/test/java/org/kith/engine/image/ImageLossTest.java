package org.kith.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.kith.engine.Testbed;

class ImageLossTest {

    private final OpenCv openCv = Testbed.openCv();
    private final ImageLoss loss = new ImageLoss(openCv);
    private final UprightImage photo = Testbed.decode(Testbed.photo("biden.jpg"));

    private double meanDifference(UprightImage other) {
        double sum = 0;
        for (int i = 0; i < photo.bgr().length; i++) {
            sum += Math.abs((photo.bgr()[i] & 0xff) - (other.bgr()[i] & 0xff));
        }
        return sum / photo.bgr().length;
    }

    @Test
    void theLowerTheQualityTheMoreIsLost() {
        double last = 0;
        for (int quality : new int[] {95, 50, 10}) {
            UprightImage compressed = loss.compressed(photo, quality);
            assertThat(compressed.width()).isEqualTo(photo.width());
            assertThat(compressed.height()).isEqualTo(photo.height());
            assertThat(meanDifference(compressed)).as("quality %d", quality).isGreaterThan(last);
            last = meanDifference(compressed);
        }
        assertThat(last).isLessThan(20); // it is the same picture
        assertThat(openCv.openNatives()).isZero();
    }

    @Test
    void aReducedPictureIsAsLargeAsAskedAndAsBright() {
        UprightImage reduced = loss.reduced(photo, 0.25);
        assertThat(reduced.width()).isEqualTo(Math.round(photo.width() / 4.0));
        assertThat(reduced.height()).isEqualTo(Math.round(photo.height() / 4.0));
        assertThat(Math.abs(mean(reduced) - mean(photo))).isLessThan(1);
        assertThat(loss.reduced(photo, 1)).isSameAs(photo);
        assertThatThrownBy(() -> loss.reduced(photo, 1.1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double mean(UprightImage image) {
        double sum = 0;
        for (byte b : image.bgr()) {
            sum += b & 0xff;
        }
        return sum / image.bgr().length;
    }
}
