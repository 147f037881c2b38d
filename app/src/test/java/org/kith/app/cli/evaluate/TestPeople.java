package org.kith.app.cli.evaluate;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** The test pictures, a folder a person. */
final class TestPeople {

    static final Path PHOTOS = Path.of(System.getProperty("kith.photos"));

    private static final int LONGER_SIDE_PX = 500;

    private TestPeople() {}

    static Path folder(Path temp) throws IOException {
        Path people = Files.createDirectory(temp.resolve("people"));
        copy("obama.jpg", people.resolve("Barack_Obama/Barack_Obama_0001.png"));
        copy("obama2.jpg", people.resolve("Barack_Obama/Barack_Obama_0002.png"));
        copy("obama3.jpg", people.resolve("Barack_Obama/Barack_Obama_0003.png"));
        copy("obama_partial_face.jpg", people.resolve("Barack_Obama/Barack_Obama_0004.png"));
        copy("biden.jpg", people.resolve("Joe_Biden/Joe_Biden_0001.png"));
        copy("astronaut.png", people.resolve("Eileen_Collins/Eileen_Collins_0001.png"));
        copy("coffee.png", people.resolve("Eileen_Collins/Eileen_Collins_0002.png"));
        return people;
    }

    static Path pairs(Path temp) throws IOException {
        return Files.writeString(temp.resolve("pairs.txt"), """
                2\t2
                Barack_Obama\t1\t2
                Barack_Obama\t1\tJoe_Biden\t1
                Barack_Obama\t2\t3
                Barack_Obama\t2\tEileen_Collins\t1
                """);
    }

    /** Smaller, as PNG: faces are found sooner. */
    static BufferedImage small(String photo) throws IOException {
        BufferedImage large = ImageIO.read(PHOTOS.resolve(photo).toFile());
        double scale = Math.min(1, (double) LONGER_SIDE_PX / Math.max(large.getWidth(), large.getHeight()));
        int width = (int) (scale * large.getWidth());
        int height = (int) (scale * large.getHeight());
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.drawImage(large.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        graphics.dispose();
        return small;
    }

    static void copy(String photo, Path to) throws IOException {
        write(small(photo), to);
    }

    static void write(BufferedImage picture, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        ImageIO.write(picture, "png", to.toFile());
    }
}
