package org.kith.engine.networks.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.engine.embed.MxnetFaceEmbedder;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.Installation;

final class NormalisationTest {

    @ParameterizedTest
    @CsvSource({
        "(v - 127.5) / 128, 127.5, 128",
        "(v-127.5)/127.5, 127.5, 127.5",
        "(v − 128) / 128, 128, 128",
        "v / 255, 0, 255",
        "v, 0, 1",
        "none: 0..255 as float, 0, 1"
    })
    void aFixedOneIsRead(String text, float mean, float divisor) {
        assertThat(Normalisation.parse(text)).isEqualTo(new Normalisation(mean, divisor, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(v - 127.5) / 128", "v / 255", "v", "(v - mean) / std of each picture"})
    void whatIsWrittenIsReadAgain(String text) {
        assertThat(Normalisation.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v / 0", "mean", "", "(v + 1) / 2"})
    void anotherOneIsRefused(String text) {
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> Normalisation.parse(text))
                .withMessageContaining("no normalisation");
    }

    @Test
    void aPictureIsStandardisedByItsOwnBytes() {
        byte[] picture = {10, 20, (byte) 200, (byte) 250, 0, 60};
        Normalisation own = Normalisation.PER_PICTURE.forPicture(picture);

        double sum = 0;
        double squares = 0;
        for (byte v : picture) {
            double value = own.apply(v & 0xff);
            sum += value;
            squares += value * value;
        }
        assertThat(sum / picture.length).isCloseTo(0, within(1e-6));
        assertThat(squares / picture.length).isCloseTo(1, within(1e-6));
    }

    @Test
    void aPictureOfOneColourIsNotDividedByZero() {
        Normalisation own = Normalisation.PER_PICTURE.forPicture(new byte[] {7, 7, 7, 7});

        assertThat(own.apply(7)).isZero();
        assertThat(own.divisor()).isEqualTo(0.5f);
    }

    @Test
    void theCardsThatKithBringsAreUnderstood() {
        ModelCard.Signature bundled = ModelFolder.verified(
                        Installation.fromSystemProperties(), MxnetFaceEmbedder.BUNDLED_MODEL_ID)
                .card()
                .signature();

        assertThat(bundled.pixels()).isEqualTo(Normalisation.NONE);
        assertThat(bundled.widthPx()).isEqualTo(112);
    }

    @Test
    void aCardFromBeforeOtherSizesMeansTheSizeOfThen() {
        ModelCard.Signature old = new ModelCard.Signature("a face", "(v - 127.5) / 128", "numbers", 128, null, null);

        assertThat(old.widthPx()).isEqualTo(112);
    }
}
