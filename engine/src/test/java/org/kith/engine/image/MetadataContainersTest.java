package org.kith.engine.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.engine.Testbed;
import org.kith.engine.image.container.TiffWriter;
import org.kith.engine.image.container.TiffWriter.Directory;
import org.kith.engine.image.shape.Orientation;

/** Places in which programs keep EXIF, and what XMP says where there is none. */
class MetadataContainersTest {

    private static final LocalDateTime TAKEN = LocalDateTime.of(2011, 3, 4, 5, 6, 7);

    private final OpenCv openCv = Testbed.openCv();
    private final MetadataReader reader = new MetadataReader();

    private byte[] picture(String extension) {
        return Encoded.encode(openCv, 64, 48, Encoded.quarters(64, 48), extension);
    }

    private static byte[] tiff() {
        return new TiffWriter(ByteOrder.BIG_ENDIAN, false)
                .write(new Directory().orientation(6).text(0x0110, "X1").takenAt("2011:03:04 05:06:07"));
    }

    private static byte[] labelled() {
        return HeifComposer.concat("Exif\0\0".getBytes(ISO_8859_1), tiff());
    }

    private static byte[] insert(byte[] file, int at, byte[] part) {
        return HeifComposer.concat(Arrays.copyOf(file, at), part, Arrays.copyOfRange(file, at, file.length));
    }

    private static byte[] chunk(String name, byte[] data) {
        byte[] named = HeifComposer.concat(name.getBytes(ISO_8859_1), data);
        CRC32 checksum = new CRC32();
        checksum.update(named);
        return HeifComposer.concat(HeifComposer.ints(data.length), named, HeifComposer.ints((int) checksum.getValue()));
    }

    private byte[] png(String chunk, byte[] data) {
        return insert(picture(".png"), 33, chunk(chunk, data));
    }

    private void assertSaysAll(byte[] file, ImageFormat format) {
        PhotoMetadata metadata = reader.read(file, format);
        assertThat(metadata.orientation())
                .as("a HEIC says itself how it is turned")
                .isEqualTo(format == ImageFormat.HEIC ? Orientation.UPRIGHT : Orientation.TURN_RIGHT);
        assertThat(metadata.details().takenAt()).isEqualTo(TAKEN);
        assertThat(metadata.details().camera()).isEqualTo("X1");
    }

    @ParameterizedTest
    @CsvSource({
        "zTXt,Raw profile type exif,true",
        "zTXt,Raw profile type APP1,true",
        "tEXt,Raw profile type exif,true",
        "tEXt,Raw profile type exif,false",
        "iTXt,Raw profile type APP1,true"
    })
    void aPngMayHaveExifInDigits(String chunk, String keyword, boolean labelled) throws IOException {
        byte[] exif = labelled ? labelled() : tiff();
        String digits = HexFormat.of().formatHex(exif).replaceAll("(.{72})", "$1\n");
        String text = "\nexif\n%8d\n%s\n".formatted(exif.length, digits);
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes((keyword + "\0").getBytes(ISO_8859_1));
        if (chunk.equals("zTXt")) {
            data.write(0);
            try (DeflaterOutputStream out = new DeflaterOutputStream(data)) {
                out.write(text.getBytes(ISO_8859_1));
            }
        } else {
            data.writeBytes(((chunk.equals("iTXt") ? "\0\0\0\0" : "") + text).getBytes(ISO_8859_1));
        }

        assertSaysAll(png(chunk, data.toByteArray()), ImageFormat.PNG);
    }

    @Test
    void anExifChunkMayBeLabelledAsThatOfAJpeg() {
        assertSaysAll(png("eXIf", tiff()), ImageFormat.PNG);
        assertSaysAll(png("eXIf", labelled()), ImageFormat.PNG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"distance", "distance and label", "label", "nothing", "wrong distance"})
    void theExifOfAHeicMayBeginOtherwise(String before) {
        byte[] item =
                switch (before) {
                    case "distance" -> HeifComposer.concat(HeifComposer.ints(0), tiff());
                    case "distance and label" -> HeifComposer.concat(HeifComposer.ints(6), labelled());
                    case "label" -> labelled();
                    case "nothing" -> tiff();
                    default -> HeifComposer.concat(HeifComposer.ints(10), labelled());
                };
        HeifComposer file = new HeifComposer();
        int picture = file.copy(HeifWriter.resource("quarters.heic"), 1);
        int exif = file.add("Exif", item);
        file.refer("cdsc", exif, picture);

        assertSaysAll(file.write(picture), ImageFormat.HEIC);
    }

    @Test
    void exifOfAJpeg2000StandsInABoxOfTwoKinds() {
        byte[] id = "JpgTiffExif->JP2".getBytes(ISO_8859_1);
        byte[] jp2 = picture(".jp2");
        int stream = new String(jp2, ISO_8859_1).indexOf("jp2c") - 4;

        assertSaysAll(insert(jp2, stream, HeifComposer.box("uuid", id, tiff())), ImageFormat.JPEG_2000);
        assertSaysAll(insert(jp2, stream, HeifComposer.box("uuid", id, labelled())), ImageFormat.JPEG_2000);
        assertSaysAll(
                insert(jp2, stream, HeifComposer.box("Exif", HeifComposer.ints(0), tiff())), ImageFormat.JPEG_2000);
    }

    private static byte[] xmp(int orientation) {
        return """
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description xmlns:tiff="http://ns.adobe.com/tiff/1.0/" tiff:Orientation="%d"/></rdf:RDF></x:xmpmeta>
                """.formatted(orientation).getBytes(ISO_8859_1);
    }

    private static byte[] segment(byte[] xmp) {
        byte[] label = "http://ns.adobe.com/xap/1.0/\0".getBytes(ISO_8859_1);
        return HeifComposer.concat(HeifComposer.shorts(0xffe1, 2 + label.length + xmp.length), label, xmp);
    }

    @Test
    void xmpSaysHowAPictureIsTurnedWhereExifDoesNot() {
        byte[] jpeg = insert(picture(".jpg"), 2, segment(xmp(6)));
        assertThat(reader.read(jpeg, ImageFormat.JPEG).orientation()).isEqualTo(Orientation.TURN_RIGHT);
        assertThat(reader.read(Exif.orientJpeg(jpeg, 3), ImageFormat.JPEG).orientation())
                .isEqualTo(Orientation.TURN_HALF);

        byte[] keyword = "XML:com.adobe.xmp\0\0\0\0\0".getBytes(ISO_8859_1);
        byte[] png = png("iTXt", HeifComposer.concat(keyword, xmp(8)));
        assertThat(reader.read(png, ImageFormat.PNG).orientation()).isEqualTo(Orientation.TURN_LEFT);

        byte[] id = HeifComposer.concat(HeifComposer.ints(0xbe7acfcb, 0x97a942e8, 0x9c719994, 0x91e3afac));
        byte[] jp2 = picture(".jp2");
        int stream = new String(jp2, ISO_8859_1).indexOf("jp2c") - 4;
        byte[] box = HeifComposer.box("uuid", id, xmp(6));
        assertThat(reader.read(insert(jp2, stream, box), ImageFormat.JPEG_2000).orientation())
                .isEqualTo(Orientation.TURN_RIGHT);

        byte[] tiff = new TiffWriter(ByteOrder.LITTLE_ENDIAN, true).write(new Directory().bytes(700, 1, xmp(6)));
        assertThat(reader.read(tiff, ImageFormat.TIFF).orientation()).isEqualTo(Orientation.TURN_RIGHT);
    }

    /** It goes on in other segments, which say how much memory to take for all of them. */
    @Test
    void xmpThatGoesOnElsewhereTakesNoMemory() {
        byte[] label = "http://ns.adobe.com/xmp/extension/\0".getBytes(ISO_8859_1);
        byte[] guid = new byte[32];
        byte[] length =
                ByteBuffer.allocate(8).putInt(Integer.MAX_VALUE - 8).putInt(0).array();
        byte[] part = HeifComposer.concat(label, guid, length, new byte[100]);
        byte[] segment = HeifComposer.concat(HeifComposer.shorts(0xffe1, 2 + part.length), part);

        byte[] jpeg = insert(insert(picture(".jpg"), 2, segment), 2, segment(xmp(6)));

        assertThat(reader.read(jpeg, ImageFormat.JPEG).orientation()).isEqualTo(Orientation.TURN_RIGHT);
    }
}
