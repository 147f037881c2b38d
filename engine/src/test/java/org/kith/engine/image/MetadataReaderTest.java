package org.kith.engine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.engine.Testbed;
import org.kith.engine.image.shape.Orientation;
import org.kith.engine.model.photo.PhotoDetails;

class MetadataReaderTest {

    private final MetadataReader reader = new MetadataReader();

    @ParameterizedTest
    @CsvSource({"0,UPRIGHT", "1,UPRIGHT", "6,TURN_RIGHT", "8,TURN_LEFT", "9,UPRIGHT", "99,UPRIGHT"})
    void orientationOutsideOneToEightIsUpright(int value, Orientation orientation) {
        byte[] jpeg = Exif.orientJpeg(Testbed.bytes(Testbed.photo("obama2.jpg")), value);
        assertThat(reader.read(jpeg, ImageFormat.JPEG).orientation()).isEqualTo(orientation);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"JPEG", "PNG", "TIFF", "WEBP", "GIF", "BMP", "JPEG_2000", "PNM", "TGA", "ICO", "HEIC", "AVIF"})
    void nothingInTheBytesIsAnError(String format) {
        byte[] text = "\u00ff\u00d8\u00ff\u00e1\0 Exif\0\0II*\0\u00ff\u00ff\u00ff\u00ff"
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(reader.read(text, ImageFormat.valueOf(format))).isEqualTo(PhotoMetadata.none());
    }

    @Test
    void exifOfAHeicIsThatOfTheJpegItWasMadeFrom() {
        byte[] jpeg = Testbed.bytes(Testbed.photo("obama.jpg"));
        byte[] heic = new HeifWriter()
                .tiles(HeifWriter.resource("tiles.heic"), 4)
                .grid(2, 2, 128, 128)
                .exif(Exif.tiffOfJpeg(jpeg))
                .write();
        PhotoMetadata metadata = reader.read(heic, ImageFormat.HEIC);
        assertThat(metadata.details().takenAt()).isEqualTo(LocalDateTime.of(2012, 12, 6, 15, 46, 1));
        assertThat(metadata.details().camera()).isEqualTo("Canon EOS 5D Mark III");
        PhotoDetails ofJpeg = reader.read(jpeg, ImageFormat.JPEG).details();
        assertThat(metadata.details())
                .as("but for the keywords, which are IPTC")
                .isEqualTo(ofJpeg.saying(metadata.details().words()));
    }

    @Test
    @Tag("shared")
    void placeAndCameraAreReadAndImpossibleOnesAreNot() {
        PhotoMetadata sydney = reader.read(
                Testbed.bytes(Testbed.shared("photos/formats/metadata/gps_sydney_invalid_date.jpg")), ImageFormat.JPEG);
        assertThat(sydney.details().takenAt()).isNull();
        assertThat(sydney.details().camera()).startsWith("T?st C?mera");
        assertThat(sydney.details().location()).satisfies(place -> {
            assertThat(place.latitude()).isBetween(-33.8600, -33.8599);
            assertThat(place.longitude()).isBetween(151.2111, 151.2112);
        });
        PhotoMetadata nowhere = reader.read(
                Testbed.bytes(Testbed.shared("photos/formats/metadata/gps_0_0_zero_date.jpg")), ImageFormat.JPEG);
        assertThat(nowhere.details().takenAt()).isNull();
        assertThat(nowhere.details().location()).isNull();
    }
}
