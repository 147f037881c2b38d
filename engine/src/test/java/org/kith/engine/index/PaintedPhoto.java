package org.kith.engine.index;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * A photo for fakes: up to {@value #SLOTS} painted squares in a row on black, each a face; its colour says whose. The
 * pattern in it makes it sharp.
 */
final class PaintedPhoto {

    static final int WIDTH = 600;
    static final int HEIGHT = 240;
    static final int SLOTS = 4;
    static final int SIDE = 120;

    private static final int STEP = 145;
    private static final int TOP = 60;
    private static final int LEFT = 20;
    private static final int CELL = 6;

    private PaintedPhoto() {}

    static int left(int slot) {
        return LEFT + slot * STEP;
    }

    static int top() {
        return TOP;
    }

    /** @param people 0..9, one a face */
    static Path write(Path file, int... people) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        // Differs from photo to photo, or two photos of the same people would be the same file.
        g.setColor(new Color(file.getFileName().toString().hashCode() & 0x1f1f1f));
        g.fillRect(0, 0, 1, 1);
        for (int slot = 0; slot < people.length; slot++) {
            for (int y = 0; y < SIDE; y += CELL) {
                for (int x = 0; x < SIDE; x += CELL) {
                    boolean bright = (x / CELL + y / CELL) % 2 == 0;
                    g.setColor(Color.getHSBColor(people[slot] / 10f, 1, bright ? 1f : 0.6f));
                    g.fillRect(left(slot) + x, TOP + y, CELL, CELL);
                }
            }
        }
        g.dispose();
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    /** Whose colour these pixels have. */
    static int person(int red, int green, int blue) {
        float hue = Color.RGBtoHSB(red, green, blue, null)[0];
        return Math.round(hue * 10) % 10;
    }

    static List<Integer> slots() {
        return List.of(0, 1, 2, 3);
    }
}
