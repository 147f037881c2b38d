package org.kith.engine.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.kith.engine.Testbed;

class DecodeCostTest {

    private static final int MAX_SIDE_PX = 400;
    private static final long IMAGE_BYTES = 15L * 400 * 400;

    private final ImageDecoder decoder =
            new ImageDecoder(Testbed.openCv(), Testbed.ffmpeg(), MAX_SIDE_PX).withMaxSidePx(MAX_SIDE_PX);

    /** Red on the left, blue on the right. */
    private static BufferedImage picture(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.RED);
        g.fillRect(0, 0, width / 2, height);
        g.setColor(Color.BLUE);
        g.fillRect(width / 2, 0, width, height);
        g.dispose();
        return image;
    }

    private static byte[] encoded(BufferedImage image, String format, boolean progressive) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(stream);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (progressive) {
                how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private long needed(byte[] content, String name) {
        return decoder.bytesNeeded(content, name, content.length);
    }

    @Test
    void aJpegNeedsItsReducedPixelsAndAProgressiveOneAllOfThem() throws IOException {
        BufferedImage image = picture(3200, 1600, BufferedImage.TYPE_3BYTE_BGR);
        byte[] plain = encoded(image, "jpeg", false);
        byte[] progressive = encoded(image, "jpeg", true);
        // decoded at an eighth: 400 × 200
        assertThat(needed(plain, "a.jpg")).isEqualTo(2L * plain.length + 3L * 400 * 200 + 15L * 400 * 200);
        assertThat(needed(progressive, "a.jpg"))
                .isEqualTo(2L * progressive.length + 6L * 3200 * 1600 + 3L * 400 * 200 + 15L * 400 * 200);
    }

    @Test
    void aPngNeedsAllOfItsPixelsAndMoreIfItIsTransparent() throws IOException {
        byte[] opaque = encoded(picture(1000, 800, BufferedImage.TYPE_3BYTE_BGR), "png", false);
        byte[] transparent = encoded(picture(1000, 800, BufferedImage.TYPE_4BYTE_ABGR), "png", false);
        assertThat(needed(opaque, "a.png")).isEqualTo(2L * opaque.length + 3L * 800_000 + 15L * 400 * 320);
        assertThat(needed(transparent, "a.png")).isEqualTo(2L * transparent.length + 14L * 800_000 + 15L * 400 * 320);
    }

    @Test
    void theBeginningOfTheFileIsEnough() throws IOException {
        byte[] png = encoded(picture(1000, 800, BufferedImage.TYPE_3BYTE_BGR), "png", false);
        byte[] head = Arrays.copyOf(png, 64);
        assertThat(decoder.bytesNeeded(head, "a.png", png.length)).isEqualTo(needed(png, "a.png"));
    }

    @Test
    void aHeicIsTakenToHaveAtMostSixteenPixelsAByteAndNoMoreThanPhonesTake() {
        byte[] head = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(ISO_8859_1);
        assertThat(decoder.bytesNeeded(head, "a.heic", 100_000)).isEqualTo(2L * 100_000 + 6L * 1_600_000 + IMAGE_BYTES);
        assertThat(decoder.bytesNeeded(head, "a.heic", 10_000_000))
                .isEqualTo(2L * 10_000_000 + 6L * 50_000_000 + IMAGE_BYTES);
    }

    @Test
    void whatMayBeLookedAtCloserNeedsWhatThatTakes() throws IOException {
        byte[] png = encoded(picture(1000, 1000, BufferedImage.TYPE_3BYTE_BGR), "png", false);
        ImageDecoder forFaces = new ImageDecoder(Testbed.openCv(), Testbed.ffmpeg(), MAX_SIDE_PX);
        long once = 2L * png.length + 3L * 1_000_000 + IMAGE_BYTES;
        assertThat(forFaces.bytesNeeded(png, "a.png", png.length)).isGreaterThan(once);
        assertThat(forFaces.withMaxBytes(once).bytesNeeded(png, "a.png", png.length))
                .isEqualTo(once);
    }

    @Test
    void whatIsNoPictureNeedsItsBytesOnly() {
        assertThat(needed(new byte[1000], "a.jpg")).isEqualTo(1000);
    }

    @Test
    void whatNeedsMoreThanItMayIsDecodedAtAReducedSize() throws Exception {
        byte[] png = encoded(picture(3000, 2000, BufferedImage.TYPE_3BYTE_BGR), "png", false);
        long whole = needed(png, "a.png");
        ImageDecoder limited = decoder.withMaxBytes(whole - 1);
        assertThat(limited.bytesNeeded(png, "a.png", png.length)).isLessThan(whole);
        UprightImage image = limited.decode(png, "a.png").image();
        UprightImage otherwise = decoder.decode(png, "a.png").image();
        assertThat(image.width()).isEqualTo(otherwise.width()).isEqualTo(400);
        assertThat(image.height()).isEqualTo(otherwise.height());
        assertThat(image.fullWidth()).isEqualTo(3000);
        assertThat(limited.decode(png, "a.png").problem()).isEmpty();
        int left = 3 * (100 * 400 + 100);
        assertThat(Arrays.copyOfRange(image.bgr(), left, left + 3))
                .containsExactly(Arrays.copyOfRange(otherwise.bgr(), left, left + 3));
    }
}
