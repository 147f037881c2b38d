package org.kith.engine.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.icc.IccDirectory;
import com.drew.metadata.png.PngDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LargeMetadataTest {

    private static final int IHDR_END = 33;

    private static byte[] plainPng() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        BufferedImage image = new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 2, 0x204060);
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    private static byte[] png(String chunk, String head, byte[] data) throws IOException {
        byte[] plain = plainPng();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        byte[] text = ByteBuffer.allocate(head.length() + data.length)
                .put(head.getBytes(ISO_8859_1))
                .put(data)
                .array();
        CRC32 checksum = new CRC32();
        checksum.update(chunk.getBytes(ISO_8859_1));
        checksum.update(text);
        out.write(plain, 0, IHDR_END);
        out.writeInt(text.length);
        out.writeBytes(chunk);
        out.write(text);
        out.writeInt((int) checksum.getValue());
        out.write(plain, IHDR_END, plain.length - IHDR_END);
        return bytes.toByteArray();
    }

    private static byte[] packed(int unfolded) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            for (int i = 0; i < unfolded / 1000; i++) {
                out.write(new byte[1000]);
            }
        }
        return bytes.toByteArray();
    }

    private static void assertSamePicture(byte[] png) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getRGB(3, 2)).isEqualTo(0xff204060);
    }

    @ParameterizedTest
    @CsvSource({
        "zTXt, 'Raw profile type exif\0\0'",
        "iCCP, 'x\0\0'",
        "iTXt, 'XML:com.adobe.xmp\0\1\0\0\0'",
        "zTXt, 'Comment\0\0'"
    })
    void whatUnfoldsToTooMuchIsHiddenAndThePictureStays(String chunk, String head) throws Exception {
        byte[] bomb = png(chunk, head, packed(20_000_000));

        byte[] hidden = LargeMetadata.hidden(bomb, ImageFormat.PNG);

        assertThat(new String(hidden, ISO_8859_1)).contains("kiTh").doesNotContain(chunk);
        Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(hidden));
        assertThat(metadata.containsDirectoryOfType(XmpDirectory.class)).isFalse();
        assertThat(metadata.containsDirectoryOfType(IccDirectory.class)).isFalse();
        assertThat(metadata.getDirectoriesOfType(PngDirectory.class))
                .noneMatch(directory -> directory.containsTag(PngDirectory.TAG_TEXTUAL_DATA));
        assertSamePicture(hidden);
    }

    @Test
    void manyThatFitAreTogetherTooMuch() throws IOException {
        byte[] first = png("zTXt", "a\0\0", packed(3_000_000));
        byte[] second = png("zTXt", "b\0\0", packed(3_000_000));
        byte[] both = ByteBuffer.allocate(first.length + second.length - plainPng().length)
                .put(first, 0, first.length - (plainPng().length - IHDR_END))
                .put(second, IHDR_END, second.length - IHDR_END)
                .array();

        String hidden = new String(LargeMetadata.hidden(both, ImageFormat.PNG), ISO_8859_1);

        assertThat(hidden).containsOnlyOnce("zTXta").containsOnlyOnce("kiThb");
    }

    @Test
    void whatIsAsUsualStaysAsItIs() throws IOException {
        byte[] usual = png("iTXt", "XML:com.adobe.xmp\0\1\0\0\0", packed(50_000));

        assertThat(LargeMetadata.hidden(usual, ImageFormat.PNG)).isSameAs(usual);
        byte[] cut = new byte[usual.length / 2];
        System.arraycopy(usual, 0, cut, 0, cut.length);
        assertThat(LargeMetadata.hidden(cut, ImageFormat.PNG)).isSameAs(cut);
    }

    @Test
    void packedMetadataCountAsMemory() throws IOException {
        byte[] usual = png("zTXt", "a\0\0", packed(1000));

        assertThat(LargeMetadata.arePackedIn(usual)).isTrue();
        assertThat(LargeMetadata.arePackedIn(plainPng())).isFalse();
        DecodeCost cost = new DecodeCost(SizeLimit.ofLongest(100));
        assertThat(cost.withOpenCv(usual, ImageFormat.PNG, 0).orElseThrow()
                        - cost.withOpenCv(plainPng(), ImageFormat.PNG, 0).orElseThrow())
                .isEqualTo(2L * LargeMetadata.MOST_BYTES);
    }

    @Test
    void theDrawingsOfAnIconAreLookedAtToo() throws IOException {
        byte[] bomb = png("zTXt", "a\0\0", packed(20_000_000));
        byte[] icon = ByteBuffer.allocate(22 + bomb.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0)
                .putShort((short) 1)
                .putShort((short) 1)
                .put(new byte[8])
                .putInt(bomb.length)
                .putInt(22)
                .put(bomb)
                .array();

        assertThat(new String(LargeMetadata.hidden(icon, ImageFormat.ICO), ISO_8859_1))
                .contains("kiTha");
    }

    @Test
    void aLargeDescriptionOfAWebpIsHidden() {
        byte[] webp = ByteBuffer.allocate(20 + 5_000_000)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(ISO_8859_1))
                .putInt(5_000_012)
                .put("WEBPXMP ".getBytes(ISO_8859_1))
                .putInt(5_000_000)
                .array();

        assertThat(new String(LargeMetadata.hidden(webp, ImageFormat.WEBP), 0, 20, ISO_8859_1))
                .contains("WEBPkiTh");
    }

    @Test
    void aLargeDescriptionOfATiffIsNothing() {
        byte[] tiff = ByteBuffer.allocate(26 + 5_000_000)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("II*\0".getBytes(ISO_8859_1))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 700)
                .putShort((short) 1)
                .putInt(5_000_000)
                .putInt(26)
                .array();

        byte[] hidden = LargeMetadata.hidden(tiff, ImageFormat.TIFF);

        assertThat(ByteBuffer.wrap(hidden).order(ByteOrder.LITTLE_ENDIAN).getInt(14))
                .isZero();
    }
}
