package org.kith.engine.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.engine.Testbed;
import org.kith.engine.image.container.IsoBox;
import org.kith.engine.image.container.TiffWriter;
import org.kith.engine.image.container.TiffWriter.Directory;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.PhotoProblem.Kind;
import org.kith.engine.model.ProblemReason;

/** Kinds of common formats that seldom come: animations, large icons, bitmaps of 16 bits, bare code streams. */
class PictureKindsTest {

    private final OpenCv openCv = Testbed.openCv();
    private final ImageDecoder decoder = new ImageDecoder(openCv, Testbed.ffmpeg(), 400);

    private byte[] quarters(int width, int height, String extension) {
        return Encoded.encode(openCv, width, height, Encoded.quarters(width, height), extension);
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static BufferedImage image(byte[] bgr, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        image.getRaster().setDataElements(0, 0, width, height, Encoded.rgb(bgr));
        return image;
    }

    /** @param left edge of all frames but the first, which fills the canvas */
    private static byte[] gif(int left, BufferedImage... frames) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(file)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < frames.length; i++) {
                IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(frames[i]), null);
                String format = metadata.getNativeMetadataFormatName();
                IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(format);
                IIOMetadataNode place = (IIOMetadataNode)
                        root.getElementsByTagName("ImageDescriptor").item(0);
                place.setAttribute("imageLeftPosition", Integer.toString(i == 0 ? 0 : left));
                metadata.setFromTree(format, root);
                writer.writeToSequence(new IIOImage(frames[i], null, metadata), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    private static BufferedImage white(int width, int height) {
        byte[] white = new byte[3 * width * height];
        Arrays.fill(white, (byte) 255);
        return image(white, width, height);
    }

    @Test
    void theFirstFrameOfAGifWithSomethingToBeSeenIsShown() throws Exception {
        BufferedImage picture = image(Encoded.quarters(160, 120), 160, 120);

        DecodedPhoto photo = decoder.decode(gif(0, white(160, 120), white(160, 120), picture), "a");
        DecodedPhoto onlyWhite = decoder.decode(gif(0, white(160, 120), white(160, 120)), "a");

        assertThat(photo.problem()).isEmpty();
        assertThat(Encoded.quarterColors(photo.image())).isEqualTo("RGBK");
        assertThat(onlyWhite.image().bgr()).containsOnly(255);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aFrameOfAGifIsDrawnOnItsCanvas(int times) throws Exception {
        BufferedImage picture = image(Encoded.quarters(160 * times, 120 * times), 160 * times, 120 * times);
        byte[] file = gif(160 * times, white(320 * times, 120 * times), picture);

        UprightImage image = decoder.decode(file, "a").image();

        assertThat(image.fullWidth()).isEqualTo(320 * times);
        int y = image.height() / 4;
        assertThat(pixel(image, image.width() / 4, y)).containsExactly(255, 255, 255);
        assertThat(pixel(image, image.width() * 5 / 8, y)).containsExactly(0, 0, 255);
        assertThat(pixel(image, image.width() * 7 / 8, y)).containsExactly(0, 255, 0);
    }

    private static int[] pixel(UprightImage image, int x, int y) {
        int at = 3 * (y * image.width() + x);
        return new int[] {image.bgr()[at] & 0xff, image.bgr()[at + 1] & 0xff, image.bgr()[at + 2] & 0xff};
    }

    private static byte[] chunk(String name, byte[] data) {
        return little(8 + data.length + data.length % 2)
                .put(name.getBytes(ISO_8859_1))
                .putInt(data.length)
                .put(data)
                .array();
    }

    private static byte[] three(int number) {
        return new byte[] {(byte) number, (byte) (number >> 8), (byte) (number >> 16)};
    }

    /** The coded picture of a WebP as a frame. */
    private static byte[] frame(byte[] webp, int x, int y, int width, int height) {
        return chunk(
                "ANMF",
                concat(
                        three(x / 2),
                        three(y / 2),
                        three(width - 1),
                        three(height - 1),
                        three(100),
                        new byte[1],
                        Arrays.copyOfRange(webp, 12, webp.length)));
    }

    private static byte[] animation(int width, int height, byte[]... frames) {
        byte[] head = concat(new byte[] {2, 0, 0, 0}, three(width - 1), three(height - 1));
        byte[] chunks = concat(chunk("VP8X", head), chunk("ANIM", new byte[6]), concat(frames));
        return concat(
                "RIFF".getBytes(ISO_8859_1),
                little(4).putInt(4 + chunks.length).array(),
                "WEBP".getBytes(ISO_8859_1),
                chunks);
    }

    @Test
    void aFrameOfAWebpIsDrawnOnItsCanvas() throws UnreadablePhotoException {
        byte[] white = new byte[3 * 160 * 120];
        Arrays.fill(white, (byte) 255);
        byte[] empty = frame(Encoded.encode(openCv, 160, 120, white, ".webp"), 0, 0, 160, 120);
        byte[] picture = frame(quarters(160, 120, ".webp"), 160, 20, 160, 120);

        UprightImage image =
                decoder.decode(animation(320, 140, empty, picture), "a").image();

        assertThat(image.fullWidth()).isEqualTo(320);
        assertThat(image.fullHeight()).isEqualTo(140);
        assertThat(pixel(image, 80, 60)).containsExactly(255, 255, 255);
        assertThat(pixel(image, 240, 10)).containsExactly(255, 255, 255);
        assertThat(pixel(image, 190, 45)[2]).isGreaterThan(200);
        assertThat(pixel(image, 290, 45)[1]).isGreaterThan(200);
    }

    @Test
    void aFrameOutsideOfItsCanvasIsAProblem() {
        byte[] outside = animation(320, 140, frame(quarters(160, 120, ".webp"), 200, 0, 160, 120));
        byte[] bomb = animation(16_000, 16_000, frame(quarters(160, 120, ".webp"), 0, 0, 160, 120));

        assertThat(problem(outside).kind()).isEqualTo(Kind.CORRUPT);
        assertThat(problem(bomb).kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(openCv.openNatives()).isZero();
    }

    /** A drawing of 16 pixels and one larger than the list of an icon can say. */
    @ParameterizedTest
    @ValueSource(ints = {256, 512, 1024})
    void theLargestDrawingOfAnIconIsShown(int side) throws UnreadablePhotoException {
        byte[] small = quarters(16, 16, ".png");
        byte[] large = quarters(side, side, ".png");
        ByteBuffer head = little(6 + 32).putShort((short) 0).putShort((short) 1).putShort((short) 2);
        head.put(new byte[] {16, 16, 0, 0, 1, 0, 32, 0}).putInt(small.length).putInt(38);
        head.put(new byte[] {0, 0, 0, 0, 1, 0, 32, 0}).putInt(large.length).putInt(38 + small.length);

        UprightImage image = decoder.decode(concat(IsoBox.copy(head.rewind()), small, large), "a")
                .image();

        assertThat(image.fullWidth()).isEqualTo(side);
        assertThat(Encoded.quarterColors(image)).isEqualTo("RGBK");
    }

    @Test
    void anIconLargerThanAnyIsRefused() {
        byte[] png = quarters(16, 16, ".png");
        ByteBuffer.wrap(png).putInt(16, 20_000).putInt(20, 20_000);
        ByteBuffer head = little(22).putShort((short) 0).putShort((short) 1).putShort((short) 1);
        head.put(new byte[] {16, 16, 0, 0, 1, 0, 32, 0}).putInt(png.length).putInt(22);

        assertThat(problem(concat(IsoBox.copy(head.rewind()), png)).kind()).isEqualTo(Kind.CORRUPT);
    }

    /** Five, six and five bits, or five of each, with the header of Windows 3 or a longer one. */
    @ParameterizedTest
    @CsvSource({"40,true", "40,false", "56,true", "108,true", "124,true", "124,false"})
    void bitmapsOfSixteenBitsAreSound(int headerBytes, boolean sixGreen) throws UnreadablePhotoException {
        int masks = headerBytes == 40 && sixGreen ? 12 : 0;
        int pixelsAt = 14 + headerBytes + masks;
        ByteBuffer bmp = little(pixelsAt + 2 * 160 * 120);
        bmp.put("BM".getBytes(ISO_8859_1)).putInt(bmp.capacity()).putInt(0).putInt(pixelsAt);
        bmp.putInt(headerBytes).putInt(160).putInt(120).putShort((short) 1).putShort((short) 16);
        bmp.putInt(sixGreen ? 3 : 0).putInt(2 * 160 * 120);
        if (sixGreen) {
            bmp.putInt(54, 0xf800).putInt(58, 0x07e0).putInt(62, 0x001f);
        }
        byte[] bgr = Encoded.quarters(160, 120);
        for (int y = 0; y < 120; y++) {
            for (int x = 0; x < 160; x++) {
                int i = 3 * ((119 - y) * 160 + x);
                int red = (bgr[i + 2] & 0xff) >> 3;
                int green = (bgr[i + 1] & 0xff) >> (sixGreen ? 2 : 3);
                int blue = (bgr[i] & 0xff) >> 3;
                int pixel = red << (sixGreen ? 11 : 10) | green << 5 | blue;
                bmp.putShort(pixelsAt + 2 * (y * 160 + x), (short) pixel);
            }
        }

        DecodedPhoto photo = decoder.decode(IsoBox.copy(bmp.rewind()), "a");

        assertThat(photo.problem()).isEmpty();
        assertThat(Encoded.quarterColors(photo.image())).isEqualTo("RGBK");
    }

    @Test
    void aCodeStreamMayBeginLateOrStandAlone() throws UnreadablePhotoException {
        byte[] jp2 = quarters(160, 120, ".jp2");
        int stream = new String(jp2, ISO_8859_1).indexOf("jp2c") - 4;
        byte[] late = concat(
                Arrays.copyOf(jp2, stream),
                ByteBuffer.allocate(8)
                        .putInt(300_008)
                        .put("xml ".getBytes(ISO_8859_1))
                        .array(),
                new byte[300_000],
                Arrays.copyOfRange(jp2, stream, jp2.length));
        byte[] bare = Arrays.copyOfRange(jp2, stream + 8, jp2.length);

        for (byte[] file : new byte[][] {late, bare}) {
            DecodedPhoto photo = decoder.decode(file, "a");
            assertThat(photo.problem()).isEmpty();
            assertThat(photo.image().fullWidth()).isEqualTo(160);
            assertThat(Encoded.quarterColors(photo.image())).isEqualTo("RGBK");
        }
    }

    @Test
    void aBareGrayCodeStreamStaysAsDarkAsItIs() throws UnreadablePhotoException {
        byte[] gray = new byte[64 * 48];
        Arrays.fill(gray, (byte) 60);
        byte[] jp2 = Encoded.encode(openCv, 64, 48, gray, ".jp2");
        int stream = new String(jp2, ISO_8859_1).indexOf("jp2c") + 4;

        assertThat(decoder.decode(Arrays.copyOfRange(jp2, stream, jp2.length), "a")
                        .image()
                        .bgr())
                .containsOnly(60);
    }

    @Test
    void aJpegOfTwelveBitsIsNotBroken() {
        byte[] jpeg = quarters(160, 120, ".jpg");
        int frame = new String(jpeg, ISO_8859_1).indexOf("\u00ff\u00c0\0\u0011");
        jpeg[frame + 1] = (byte) 0xc1;
        jpeg[frame + 4] = 12;

        assertThat(problem(jpeg)).isEqualTo(PhotoProblem.of(Kind.UNSUPPORTED_FORMAT, ProblemReason.BITS, 12, "JPEG"));
    }

    /** The composite of a Photoshop file: its planes one after the other. */
    @Test
    void thePictureOfAPhotoshopFileIsItsComposite() throws UnreadablePhotoException {
        byte[] bgr = Encoded.quarters(160, 120);
        ByteBuffer psd = ByteBuffer.allocate(26 + 12 + 2 + bgr.length);
        psd.put("8BPS".getBytes(ISO_8859_1))
                .putShort((short) 1)
                .put(new byte[6])
                .putShort((short) 3);
        psd.putInt(120).putInt(160).putShort((short) 8).putShort((short) 3);
        psd.putInt(0).putInt(0).putInt(0).putShort((short) 0);
        for (int channel = 2; channel >= 0; channel--) {
            for (int i = channel; i < bgr.length; i += 3) {
                psd.put(bgr[i]);
            }
        }

        DecodedPhoto photo = decoder.decode(psd.array(), "a");

        assertThat(photo.format()).isEqualTo(ImageFormat.PSD);
        assertThat(Encoded.quarterColors(photo.image())).isEqualTo("RGBK");
        byte[] resource = HeifComposer.concat(
                "8BIM".getBytes(ISO_8859_1), HeifComposer.shorts(1057, 0), HeifComposer.ints(5, 1), new byte[2]);
        byte[] layersAlone = HeifComposer.concat(
                Arrays.copyOf(psd.array(), 30),
                HeifComposer.ints(resource.length),
                resource,
                Arrays.copyOfRange(psd.array(), 34, psd.capacity()));
        assertThat(problem(layersAlone))
                .isEqualTo(PhotoProblem.of(Kind.UNSUPPORTED_FORMAT, ProblemReason.FORMAT_VARIANT, "PSD"));
        psd.putInt(14, 30_000).putInt(18, 30_000);
        assertThat(problem(psd.array()).kind()).isEqualTo(Kind.TOO_LARGE);
    }

    /** Red, green and blue, then how far it may be seen through, of 8 and of 16 bits. */
    @ParameterizedTest
    @CsvSource({"3,255", "4,255", "3,65535", "4,65535"})
    void netpbmsLatestFormHasItsColors(int depth, int white) throws UnreadablePhotoException {
        ByteArrayOutputStream pam = new ByteArrayOutputStream();
        pam.writeBytes("P7\nWIDTH 160\nHEIGHT 120\nDEPTH %d\nMAXVAL %d\nTUPLTYPE RGB\nENDHDR\n"
                .formatted(depth, white)
                .getBytes(ISO_8859_1));
        byte[] rgb = Encoded.rgb(Encoded.quarters(160, 120));
        for (int i = 0; i < rgb.length; i++) {
            pam.writeBytes(white > 255 ? new byte[] {rgb[i], rgb[i]} : new byte[] {rgb[i]});
            if (depth == 4 && i % 3 == 2) {
                pam.writeBytes(new byte[white > 255 ? 2 : 1]);
            }
        }

        UprightImage image = decoder.decode(pam.toByteArray(), "a").image();

        if (depth == 3) {
            assertThat(Encoded.quarterColors(image)).isEqualTo("RGBK");
        } else {
            assertThat(image.bgr()).containsOnly(255);
        }
    }

    @Test
    void aJpeg2000MayBeSeenThrough() throws UnreadablePhotoException {
        byte[] bgra = new byte[4 * 64 * 48];
        for (int i = 0; i < bgra.length; i += 4) {
            bgra[i + 2] = (byte) 255; // red
            bgra[i + 3] = (byte) 128;
        }

        byte[] bgr = decoder.decode(Encoded.encode(openCv, 64, 48, bgra, ".jp2"), "a")
                .image()
                .bgr();

        assertThat(bgr[1000 * 3] & 0xff).isBetween(124, 130);
        assertThat(bgr[1000 * 3 + 2] & 0xff).isGreaterThan(250);
    }

    @Test
    void randomDamageIsNeverMoreThanAProblem() throws IOException {
        BufferedImage picture = image(Encoded.quarters(160, 120), 160, 120);
        byte[] frame = frame(quarters(160, 120, ".webp"), 160, 20, 160, 120);
        byte[] jp2 = quarters(160, 120, ".jp2");
        int stream = new String(jp2, ISO_8859_1).indexOf("jp2c") + 4;
        byte[] png = quarters(64, 64, ".png");
        ByteBuffer icon = little(22).putShort((short) 0).putShort((short) 1).putShort((short) 1);
        icon.put(new byte[] {64, 64, 0, 0, 1, 0, 32, 0}).putInt(png.length).putInt(22);
        ByteBuffer psd = ByteBuffer.allocate(40 + 3 * 64 * 48).put("8BPS".getBytes(ISO_8859_1));
        psd.putShort((short) 1)
                .put(new byte[6])
                .putShort((short) 3)
                .putInt(48)
                .putInt(64)
                .putShort((short) 8);
        psd.putShort((short) 3);
        long seed = 20260202;
        Random random = new Random(seed);
        for (byte[] sound : new byte[][] {
            gif(20, white(160, 120), picture),
            animation(320, 140, frame, frame),
            Arrays.copyOfRange(jp2, stream, jp2.length),
            concat(IsoBox.copy(icon.rewind()), png),
            IsoBox.copy(psd.rewind()),
            new TiffWriter(ByteOrder.BIG_ENDIAN, true).write(new Directory().rgb(64, 48, Encoded.quarters(64, 48)))
        }) {
            for (int round = 0; round < 40; round++) {
                byte[] damaged = Arrays.copyOf(sound, round % 2 == 0 ? sound.length : 1 + random.nextInt(sound.length));
                for (int i = 0; i < 4; i++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
                }
                try {
                    assertThat(decoder.decode(damaged, "a").image().width())
                            .as("seed %s", seed)
                            .isPositive();
                } catch (UnreadablePhotoException e) {
                    assertThat(e.problem().kind()).as("seed %s", seed).isNotEqualTo(Kind.INTERNAL);
                }
            }
        }
        assertThat(openCv.openNatives()).isZero();
    }

    private PhotoProblem problem(byte[] content) {
        return catchThrowableOfType(UnreadablePhotoException.class, () -> decoder.decode(content, "a.jpg"))
                .problem();
    }
}
