package org.kith.engine.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.kith.engine.Testbed;
import org.kith.engine.image.color.ColorProfile;
import org.kith.engine.image.container.TiffWriter;
import org.kith.engine.image.container.TiffWriter.Directory;

/** Half of all light is 188 of 255 on a screen. */
class ColorProfileTest {

    private static final byte[] LINEAR =
            ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();

    private final OpenCv openCv = Testbed.openCv();
    private final ImageDecoder decoder = new ImageDecoder(openCv, Testbed.ffmpeg(), 400);

    private static byte[] half() {
        byte[] half = new byte[3 * 64 * 48];
        Arrays.fill(half, (byte) 128);
        return half;
    }

    private byte[] encoded(String extension) {
        return Encoded.encode(openCv, 64, 48, half(), extension);
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] insert(byte[] file, int at, byte[] part) {
        return concat(Arrays.copyOf(file, at), part, Arrays.copyOfRange(file, at, file.length));
    }

    private void assertIsBright(byte[] file) throws UnreadablePhotoException {
        DecodedPhoto photo = decoder.decode(file, "a");
        assertThat(photo.problem()).isEmpty();
        for (int i = 0; i < 3; i++) {
            assertThat(photo.image().bgr()[3 * 1000 + i] & 0xff).isBetween(184, 192);
        }
    }

    @Test
    void ofAJpegInSeveralSegments() throws UnreadablePhotoException {
        int cut = LINEAR.length / 2;
        byte[] second = segment(2, Arrays.copyOfRange(LINEAR, cut, LINEAR.length));
        byte[] first = segment(1, Arrays.copyOf(LINEAR, cut));

        assertIsBright(insert(encoded(".jpg"), 2, concat(second, first)));
    }

    private static byte[] segment(int number, byte[] part) {
        return ByteBuffer.allocate(18 + part.length)
                .putShort((short) 0xffe2)
                .putShort((short) (16 + part.length))
                .put("ICC_PROFILE\0".getBytes(ISO_8859_1))
                .put((byte) number)
                .put((byte) 2)
                .put(part)
                .array();
    }

    @Test
    void ofAPng() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.writeBytes("iCCPlinear\0\0".getBytes(ISO_8859_1));
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(LINEAR);
        }
        CRC32 checksum = new CRC32();
        checksum.update(packed.toByteArray());
        byte[] length = ByteBuffer.allocate(4).putInt(packed.size() - 4).array();
        byte[] crc = ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array();

        assertIsBright(insert(encoded(".png"), 33, concat(length, packed.toByteArray(), crc)));
    }

    @Test
    void ofAWebp() throws UnreadablePhotoException {
        byte[] webp = encoded(".webp");
        byte[] head = {0x20, 0, 0, 0, 63, 0, 0, 47, 0, 0};
        byte[] chunks = concat(
                "WEBP".getBytes(ISO_8859_1),
                chunk("VP8X", head),
                chunk("ICCP", LINEAR),
                Arrays.copyOfRange(webp, 12, webp.length));

        assertIsBright(chunk("RIFF", chunks));
    }

    private static byte[] chunk(String name, byte[] data) {
        return ByteBuffer.allocate(8 + data.length + data.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name.getBytes(ISO_8859_1))
                .putInt(data.length)
                .put(data)
                .array();
    }

    @Test
    void ofATiff() throws UnreadablePhotoException {
        Directory page = new Directory().rgb(64, 48, half()).bytes(34675, 7, LINEAR);

        assertIsBright(new TiffWriter(ByteOrder.LITTLE_ENDIAN, false).write(page));
    }

    @Test
    void ofAJpeg2000() throws UnreadablePhotoException {
        byte[] jp2 = encoded(".jp2");
        String text = new String(jp2, ISO_8859_1);
        int header = text.indexOf("jp2h") - 4;
        int colors = text.indexOf("colr") - 4;
        byte[] box = HeifComposer.box("colr", new byte[] {2, 0, 0}, LINEAR);
        byte[] other = insert(
                concat(Arrays.copyOf(jp2, colors), Arrays.copyOfRange(jp2, colors + 15, jp2.length)), colors, box);
        ByteBuffer.wrap(other).putInt(header, ByteBuffer.wrap(jp2).getInt(header) + box.length - 15);

        assertIsBright(other);
    }

    @Test
    void whatIsNoProfileOrThatOfScreensChangesNothing() {
        byte[] screens = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

        assertThat(ColorProfile.of(screens)).isEmpty();
        assertThat(ColorProfile.of(new byte[200])).isEmpty();
        assertThat(ColorProfile.of(Arrays.copyOf(LINEAR, 300))).isEmpty();
    }

    @Test
    void grayHasProfilesToo() {
        byte[] linearGray = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();
        byte[] half = half();

        ColorProfile.of(linearGray).orElseThrow().toScreen(half);

        assertThat(half[0] & 0xff).isBetween(184, 192);
    }
}
