package org.kith.engine.image.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.engine.image.shape.PixelSize;

/** Compared with what Java's own reader makes of what its writer wrote. */
class GifFramesTest {

    private static final PixelSize SIZE = new PixelSize(233, 101);

    private static byte[] gif(int colors, boolean inParts) throws IOException {
        BufferedImage picture = new BufferedImage(SIZE.width(), SIZE.height(), BufferedImage.TYPE_BYTE_INDEXED);
        Random random = new Random(20260304);
        for (int y = 0; y < SIZE.height(); y++) {
            for (int x = 0; x < SIZE.width(); x++) {
                int color = x < 100 ? y / 9 : random.nextInt(colors);
                picture.setRGB(x, y, color % colors * (0xffffff / colors));
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(file)) {
            writer.setOutput(stream);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setProgressiveMode(inParts ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    private static byte[] white(int step) {
        byte[] canvas = new byte[3 * ((SIZE.width() + step - 1) / step) * ((SIZE.height() + step - 1) / step)];
        Arrays.fill(canvas, (byte) 255);
        return canvas;
    }

    @ParameterizedTest
    @CsvSource({"2,false,1", "2,true,1", "16,false,3", "200,true,1", "256,false,1", "256,true,2"})
    void everyPixelIsThere(int colors, boolean inParts, int step) throws IOException {
        byte[] file = gif(colors, inParts);
        GifFrames gif = GifFrames.of(file, 10);
        byte[] canvas = white(step);

        assertThat(gif.size()).contains(SIZE);
        assertThat(gif.frames()).hasSize(1);
        assertThat(gif.frames().get(0).draw(canvas, SIZE, step)).isTrue();

        BufferedImage wanted = ImageIO.read(new ByteArrayInputStream(file));
        int at = 0;
        for (int y = 0; y < SIZE.height(); y += step) {
            for (int x = 0; x < SIZE.width(); x += step) {
                int rgb = ((canvas[at + 2] & 0xff) << 16) | ((canvas[at + 1] & 0xff) << 8) | (canvas[at] & 0xff);
                assertThat(rgb).as("%s, %s", x, y).isEqualTo(wanted.getRGB(x, y) & 0xffffff);
                at += 3;
            }
        }
        assertThat(at).isEqualTo(canvas.length);
    }

    @Test
    void ofWhatEndsEarlyThereAreTheFirstRows() throws IOException {
        byte[] whole = white(1);
        byte[] file = gif(256, false);
        GifFrames.of(file, 10).frames().get(0).draw(whole, SIZE, 1);
        byte[] part = white(1);

        byte[] half = Arrays.copyOf(file, file.length / 2);
        assertThat(GifFrames.of(half, 10).frames().get(0).draw(part, SIZE, 1)).isFalse();

        int rows = 3 * SIZE.width() * 20;
        assertThat(Arrays.copyOf(part, rows)).isEqualTo(Arrays.copyOf(whole, rows));
        assertThat(Arrays.copyOfRange(part, part.length - 300, part.length)).containsOnly(255);
    }

    @Test
    void aDamagedOneIsNoFault() throws IOException {
        byte[] file = gif(64, true);
        long seed = 20260305;
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = Arrays.copyOf(file, round % 2 == 0 ? file.length : random.nextInt(file.length));
            for (int i = 0; i < 3 && damaged.length > 0; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            GifFrames gif = GifFrames.of(damaged, 10);
            assertThat(gif.frames()).as("seed %s", seed).hasSizeLessThanOrEqualTo(10);
            for (GifFrames.Frame frame : gif.frames()) {
                if (frame.pixels() < 1 << 22) {
                    frame.draw(white(1), SIZE, 1);
                    frame.clear(white(1), SIZE, 1);
                }
            }
        }
    }
}
