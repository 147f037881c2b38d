package org.kith.engine.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.engine.Testbed;

class ImageFormatTest {

    @ParameterizedTest
    @CsvSource({".jpg,JPEG", ".png,PNG", ".bmp,BMP", ".tiff,TIFF", ".webp,WEBP", ".jp2,JPEG_2000", ".ppm,PNM"})
    void contentTellsTheFormat(String extension, ImageFormat format) {
        byte[] content = Encoded.encode(Testbed.openCv(), 64, 48, Encoded.quarters(64, 48), extension);
        assertThat(ImageFormat.of(content, "holiday.gif")).isEqualTo(format);
        assertThat(ImageFormat.of(Arrays.copyOf(content, ImageFormat.HEAD_BYTES), "holiday.gif"))
                .isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource({
        "GIF89a,GIF",
        "....ftypheic....mif1heic,HEIC",
        "....ftypmif1....mif1avif,AVIF",
        "....ftypavif....mif1miaf,AVIF",
        "....ftypmp42....isommp42,VIDEO",
        "....ftypqt  ....qt  ,VIDEO",
        "....ftypM4A ....isom,UNKNOWN",
        "....moov,VIDEO",
        "RIFF....AVI LIST,VIDEO",
        "RIFF....WAVEfmt,UNKNOWN",
        "<!DOCTYPE html><html></html>,UNKNOWN",
        "BMx is not a bitmap at all but text,UNKNOWN",
        "P is for picture,UNKNOWN",
        "%PDF-1.7,UNKNOWN"
    })
    void signaturesTellTheFormat(String head, ImageFormat format) {
        byte[] content = head.replace("....", "\0\0\0 ").getBytes(ISO_8859_1);
        assertThat(ImageFormat.of(Arrays.copyOf(content, 64), "holiday.jpg")).isEqualTo(format);
    }

    @Test
    void tgaHasNoSignatureSoItsNameDecidesToo() {
        byte[] tga = new byte[64];
        tga[2] = 2;
        tga[12] = 4;
        tga[14] = 3;
        tga[16] = 24;
        assertThat(ImageFormat.of(tga, "holiday.TGA")).isEqualTo(ImageFormat.TGA);
        assertThat(ImageFormat.of(tga, "holiday.jpg")).isEqualTo(ImageFormat.UNKNOWN);
        assertThat(ImageFormat.of(new byte[64], "holiday.tga")).isEqualTo(ImageFormat.UNKNOWN);
    }

    @Test
    void shortFilesHaveNoFormat() {
        assertThat(ImageFormat.of(new byte[0], "a.jpg")).isEqualTo(ImageFormat.UNKNOWN);
        assertThat(ImageFormat.of(new byte[] {(byte) 0xff}, "a.tga")).isEqualTo(ImageFormat.UNKNOWN);
        assertThat(ImageFormat.of("....ftyp".replace("....", "\0\0\0\1").getBytes(ISO_8859_1), "a.heic"))
                .isEqualTo(ImageFormat.UNKNOWN);
    }
}
