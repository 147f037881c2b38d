package org.kith.engine.model.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class GeoBoundsTest {

    @Test
    void edgesBelongToIt() {
        GeoBounds bounds = new GeoBounds(10, 20, 30, 40);

        assertThat(bounds.contains(10, 20)).isTrue();
        assertThat(bounds.contains(30, 40)).isTrue();
        assertThat(bounds.contains(9.99, 30)).isFalse();
        assertThat(bounds.contains(20, 40.01)).isFalse();
        assertThat(bounds.widthDegrees()).isEqualTo(20);
    }

    @Test
    void whatLiesAcrossThe180MeridianHoldsBothSides() {
        GeoBounds fiji = new GeoBounds(-20, 177, -12, -178);

        assertThat(fiji.crosses180()).isTrue();
        assertThat(fiji.contains(-17, 178.5)).isTrue();
        assertThat(fiji.contains(-17, -179)).isTrue();
        assertThat(fiji.contains(-17, 180)).isTrue();
        assertThat(fiji.contains(-17, -180)).isTrue();
        assertThat(fiji.contains(-17, 0)).isFalse();
        assertThat(fiji.contains(-17, 176)).isFalse();
        assertThat(fiji.widthDegrees()).isEqualTo(5);
    }

    @Test
    void theMeridianOf180HasTwoNames() {
        assertThat(new GeoBounds(0, 170, 10, 180).contains(5, -180)).isTrue();
        assertThat(new GeoBounds(0, -180, 10, -170).contains(5, 180)).isTrue();
    }

    @Test
    void noNumbersNoBounds() {
        assertThatIllegalArgumentException().isThrownBy(() -> new GeoBounds(10, 0, 5, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new GeoBounds(Double.NaN, 0, 5, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new GeoBounds(0, 0, 91, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new GeoBounds(0, -181, 1, 1));
        assertThat(GeoBounds.isPoint(Double.NaN, 0)).isFalse();
        assertThat(GeoBounds.isPoint(0, Double.POSITIVE_INFINITY)).isFalse();
        assertThat(GeoBounds.isPoint(-90, 180)).isTrue();
    }

    @Test
    void aroundAPointIsAsWideAsItIsHigh() {
        GeoBounds oslo = GeoBounds.around(60, 10, 111.195);

        assertThat(oslo.south()).isEqualTo(59);
        assertThat(oslo.north()).isEqualTo(61);
        assertThat(oslo.widthDegrees()).isBetween(4.0, 4.2); // twice 1/cos 61°
    }

    @Test
    void aroundGoesAcrossThe180MeridianAndOverThePole() {
        assertThat(GeoBounds.around(0, 179.9, 50).contains(0, -179.8)).isTrue();
        assertThat(GeoBounds.around(0, -179.9, 50).contains(0, 179.8)).isTrue();
        GeoBounds pole = GeoBounds.around(89.9, 30, 50);
        assertThat(pole.north()).isEqualTo(90);
        assertThat(pole.contains(89.8, -150)).isTrue();
    }
}
