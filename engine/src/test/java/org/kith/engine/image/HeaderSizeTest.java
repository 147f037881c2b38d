package org.kith.engine.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.engine.Testbed;
import org.kith.engine.image.shape.PixelSize;

class HeaderSizeTest {

    @ParameterizedTest
    @ValueSource(strings = {".png", ".bmp", ".webp", ".jp2", ".ppm"})
    void headerTellsTheSize(String extension) {
        byte[] content = Encoded.encode(Testbed.openCv(), 300, 170, Encoded.quarters(300, 170), extension);
        ImageFormat format = ImageFormat.of(content, "");
        assertThat(HeaderSize.of(content, format)).contains(new PixelSize(300, 170));
        for (int length = 0; length < 40; length++) {
            HeaderSize.of(Arrays.copyOf(content, length), format); // ends within the header: no exception
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P5 # made by hand\n# twice\n 640\t480 255\n",
                "P4\n640 480\n",
                "P7\nWIDTH 640\nHEIGHT 480\nDEPTH 3\nMAXVAL 255\nENDHDR\n"
            })
    void netpbmHeadersHaveCommentsAndAnySpace(String header) {
        assertThat(HeaderSize.of(header.getBytes(ISO_8859_1), ImageFormat.PNM)).contains(new PixelSize(640, 480));
    }

    @Test
    void pictureWithoutAreaHasNoSize() {
        assertThat(HeaderSize.of("P6 0 480 255\n".getBytes(ISO_8859_1), ImageFormat.PNM))
                .isEmpty();
    }
}
