package org.kith.engine.image.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.engine.image.container.TiffFile;
import org.kith.engine.image.container.TiffWriter;
import org.kith.engine.image.container.TiffWriter.Directory;

/** What Java's own writers pack, compared with what they were given. */
class PlainTiffTest {

    private static final int WIDTH = 233;
    private static final int HEIGHT = 101;

    /** Smooth in parts, so that long codes come, and noisy in others, so that the table is filled and cleared. */
    private static BufferedImage picture(int type) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, type);
        Random random = new Random(20260301);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                picture.setRGB(x, y, x < WIDTH / 2 ? 0x010203 * (y / 3) : random.nextInt(0x1000000));
            }
        }
        return picture;
    }

    private static byte[] tiff(BufferedImage picture, String compression) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageWriter writer = List.of("com.sun.imageio", "com.twelvemonkeys").stream()
                .map(PlainTiffTest::writer)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(file)) {
            writer.setOutput(stream);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionType(compression);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    private static Optional<ImageWriter> writer(String maker) {
        var writers = ImageIO.getImageWritersByFormatName("tiff");
        while (writers.hasNext()) {
            ImageWriter writer = writers.next();
            if (writer.getClass().getName().startsWith(maker)) {
                return Optional.of(writer);
            }
        }
        return Optional.empty();
    }

    private static Optional<byte[]> bgr(byte[] tiff, int step) {
        return PlainTiff.of(tiff, TiffFile.read(tiff).orElseThrow().pages().get(0))
                .flatMap(plain -> plain.bgr(step));
    }

    private static byte[] wanted(BufferedImage picture, int step) {
        ByteArrayOutputStream bgr = new ByteArrayOutputStream();
        for (int y = 0; y < HEIGHT; y += step) {
            for (int x = 0; x < WIDTH; x += step) {
                int rgb = picture.getRGB(x, y);
                bgr.write(rgb);
                bgr.write(rgb >> 8);
                bgr.write(rgb >> 16);
            }
        }
        return bgr.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LZW", "ZLib", "Deflate", "PackBits"})
    void everyPixelIsThere(String compression) throws IOException {
        BufferedImage picture = picture(BufferedImage.TYPE_INT_RGB);
        byte[] file = tiff(picture, compression);

        assertThat(bgr(file, 1)).contains(wanted(picture, 1));
        assertThat(bgr(file, 3)).contains(wanted(picture, 3));
    }

    @ParameterizedTest
    @CsvSource({"8,3,true", "8,3,false", "8,1,true", "16,3,true", "16,3,false", "16,1,true", "16,1,false"})
    void differencesAreAddedUp(int bits, int samples, boolean bigEndian) {
        ByteOrder order = bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        ByteBuffer differences =
                ByteBuffer.allocate(WIDTH * HEIGHT * samples * bits / 8).order(order);
        byte[] wanted = new byte[3 * WIDTH * HEIGHT];
        Random random = new Random(20260307);
        for (int y = 0; y < HEIGHT; y++) {
            int[] before = new int[samples];
            for (int x = 0; x < WIDTH; x++) {
                for (int sample = 0; sample < samples; sample++) {
                    int value = random.nextInt(1 << bits);
                    if (bits == 8) {
                        differences.put((byte) (value - before[sample]));
                    } else {
                        differences.putShort((short) (value - before[sample]));
                    }
                    before[sample] = value;
                    int at = 3 * (y * WIDTH + x);
                    byte shade = (byte) (bits == 8 ? value : Math.round(value / 257.0));
                    if (samples == 1) {
                        Arrays.fill(wanted, at, at + 3, shade);
                    } else {
                        wanted[at + 2 - sample] = shade;
                    }
                }
            }
        }
        long[] each = new long[samples];
        Arrays.fill(each, bits);
        Directory page = new Directory()
                .rgb(WIDTH, HEIGHT, deflated(differences.array()))
                .numbers(258, 3, each)
                .numbers(259, 3, 8)
                .numbers(262, 3, samples == 1 ? 1 : 2)
                .numbers(277, 3, samples)
                .numbers(317, 3, 2);

        assertThat(bgr(new TiffWriter(order, false).write(page), 1)).contains(wanted);
    }

    private static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LZW", "PackBits"})
    void grayIsAsDarkAsItIs(String compression) throws IOException {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        byte[] gray = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        new Random(20260302).nextBytes(gray);

        byte[] bgr = bgr(tiff(picture, compression), 1).orElseThrow();

        assertThat(picture.getSampleModel()).isInstanceOf(ComponentSampleModel.class);
        for (int i = 0; i < gray.length; i++) {
            assertThat(new byte[] {bgr[3 * i], bgr[3 * i + 1], bgr[3 * i + 2]}).containsOnly(gray[i]);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"LZW", "ZLib", "PackBits"})
    void ofWhatEndsEarlyOrIsDamagedNothingIsInvented(String compression) throws IOException {
        byte[] file = tiff(picture(BufferedImage.TYPE_INT_RGB), compression);
        long seed = 20260303;
        Random random = new Random(seed);

        for (int round = 0; round < 200; round++) {
            byte[] damaged = Arrays.copyOf(file, round % 2 == 0 ? file.length : 8 + random.nextInt(file.length - 8));
            damaged[8 + random.nextInt(damaged.length - 8)] ^= (byte) (1 << random.nextInt(8));
            TiffFile.read(damaged)
                    .flatMap(tiff -> PlainTiff.of(damaged, tiff.pages().get(0)))
                    .filter(plain -> TiffFile.read(damaged)
                            .orElseThrow()
                            .pages()
                            .get(0)
                            .size()
                            .filter(size -> size.pixels() < 1 << 22)
                            .isPresent())
                    .flatMap(plain -> plain.bgr(1))
                    .ifPresent(bgr -> assertThat(bgr.length).as("seed %s", seed).isPositive());
        }
    }

    @Test
    void ofAnotherKindNothingIsSaid() throws IOException {
        byte[] transparent = tiff(new BufferedImage(20, 20, BufferedImage.TYPE_4BYTE_ABGR), "LZW");
        byte[] palette = tiff(new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_INDEXED), "LZW");
        byte[] bits = tiff(new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_BINARY), "LZW");

        assertThat(bgr(transparent, 1)).isEmpty();
        assertThat(bgr(palette, 1)).isEmpty();
        assertThat(bgr(bits, 1)).isEmpty();
    }
}
