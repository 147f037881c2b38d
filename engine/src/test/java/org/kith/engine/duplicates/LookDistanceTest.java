package org.kith.engine.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kith.engine.Testbed;
import org.kith.engine.image.ImageDecoder;
import org.kith.engine.image.LookReader;
import org.kith.engine.image.PictureCut;
import org.kith.engine.image.UprightImage;
import org.kith.engine.model.photo.Look;
import org.kith.engine.model.photo.QuarterTurn;

/** How far apart copies of a photo are, and how far different photos: what the thresholds stand on. */
@Tag("shared")
class LookDistanceTest {

    private static final int SMALL = 320;
    private static final int PHOTOS = 600;

    private static final List<UprightImage> IMAGES = new ArrayList<>();
    private static final List<Look> LOOKS = new ArrayList<>();
    private static final List<Path> FILES = new ArrayList<>();

    @BeforeAll
    static void readPhotos() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("singers", "wider-dev", "film-stills")) {
            try (Stream<Path> all = Files.walk(Testbed.shared("photos/" + folder))) {
                all.filter(file -> file.toString().matches("(?i).*\\.jpe?g"))
                        .sorted()
                        .forEach(files::add);
            }
        }
        int step = Math.max(1, files.size() / PHOTOS);
        for (int i = 0; i < files.size(); i += step) {
            UprightImage image = Testbed.decode(files.get(i));
            FILES.add(files.get(i));
            IMAGES.add(image);
            LOOKS.add(LookReader.of(small(image)));
        }
    }

    private static ImageDecoder decoder() {
        return new ImageDecoder(Testbed.openCv(), Testbed.ffmpeg(), ImageDecoder.DEFAULT_MAX_SIDE_PX);
    }

    private static UprightImage small(UprightImage image) {
        return Testbed.decode(
                        decoder()
                                .encoder()
                                .encode(image, List.of(PictureCut.whole(image.width(), image.height(), SMALL)))
                                .get(0),
                        "small.jpg")
                .image();
    }

    private static UprightImage copy(UprightImage image, int longestSidePx, int quality) {
        return Testbed.decode(decoder().encoder().encode(image, longestSidePx, quality), "copy.jpg")
                .image();
    }

    /** Without so much of each edge. */
    private static UprightImage cropped(UprightImage image, double share) {
        int left = (int) (image.width() * share);
        int top = (int) (image.height() * share);
        int width = image.width() - 2 * left;
        int height = image.height() - 2 * top;
        byte[] bgr = new byte[3 * width * height];
        for (int y = 0; y < height; y++) {
            System.arraycopy(image.bgr(), 3 * ((y + top) * image.width() + left), bgr, 3 * y * width, 3 * width);
        }
        return new UprightImage(width, height, bgr, width, height);
    }

    private static UprightImage brighter(UprightImage image, double by) {
        byte[] bgr = image.bgr().clone();
        for (int i = 0; i < bgr.length; i++) {
            bgr[i] = (byte) Math.min(255, Math.round((bgr[i] & 0xff) * by));
        }
        return new UprightImage(image.width(), image.height(), bgr, image.width(), image.height());
    }

    /** How one photo becomes another. */
    @FunctionalInterface
    private interface Change {
        UprightImage of(UprightImage image);
    }

    /** Shares of copies within so many bits. */
    private static double[] distances(String name, Change change) {
        int[] distances = new int[IMAGES.size()];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = LOOKS.get(i).distance(LookReader.of(small(change.of(IMAGES.get(i)))));
        }
        Arrays.sort(distances);
        int n = distances.length;
        System.out.printf(
                "%-18s median %d, 90 %% %d, 99 %% %d, most %d%n",
                name, distances[n / 2], distances[n * 9 / 10], distances[n * 99 / 100], distances[n - 1]);
        double[] within = new double[Look.BITS + 1];
        for (int distance : distances) {
            for (int bits = distance; bits <= Look.BITS; bits++) {
                within[bits] += 1.0 / n;
            }
        }
        return within;
    }

    @Test
    void copiesAreWithinTheLimit() {
        int alike = DuplicateThresholds.ALIKE_BITS;
        assertThat(distances("1024 px, 85", image -> copy(image, 1024, 85))[alike])
                .isGreaterThan(0.99);
        assertThat(distances("640 px, 50", image -> copy(image, 640, 50))[alike])
                .isGreaterThan(0.99);
        assertThat(distances("240 px, 70", image -> copy(image, 240, 70))[alike])
                .isGreaterThan(0.95);
        assertThat(distances("brighter by 15 %", image -> brighter(image, 1.15))[alike])
                .isGreaterThan(0.9);
        double[] cropped = distances("cropped by 1 %", image -> cropped(image, 0.01));
        assertThat(cropped[alike]).isGreaterThan(0.8);
        distances("cropped by 3 %", image -> cropped(image, 0.03));
        distances("cropped by 6 %", image -> cropped(image, 0.06));
        assertThat(distances("turned", image -> image.turned(new QuarterTurn(1)))[alike])
                .isLessThan(0.05);
    }

    private static UprightImage grey(UprightImage image) {
        byte[] bgr = image.bgr().clone();
        for (int i = 0; i < bgr.length; i += 3) {
            byte grey =
                    (byte) Math.round(0.11 * (bgr[i] & 0xff) + 0.59 * (bgr[i + 1] & 0xff) + 0.3 * (bgr[i + 2] & 0xff));
            bgr[i] = grey;
            bgr[i + 1] = grey;
            bgr[i + 2] = grey;
        }
        return new UprightImage(image.width(), image.height(), bgr, image.width(), image.height());
    }

    /** Of how many photos a change makes coloured ones grey, or grey ones coloured. */
    private static double otherwise(String name, Change change) {
        long others = 0;
        for (int i = 0; i < LOOKS.size(); i++) {
            double colour = LookReader.of(small(change.of(IMAGES.get(i)))).colour();
            if (isColoured(LOOKS.get(i).colour()) != isColoured(colour)) {
                others++;
            }
        }
        System.out.printf("%-18s %d of %d%n", name, others, LOOKS.size());
        return (double) others / LOOKS.size();
    }

    private static boolean isColoured(double colour) {
        return colour >= DuplicateThresholds.COLOURED;
    }

    @Test
    void copiesKeepTheirColoursAndGreyOnesHaveNone() {
        double[] colours = LOOKS.stream().mapToDouble(Look::colour).sorted().toArray();
        int n = colours.length;
        System.out.printf(
                "colour: least %.2f, 1 %% %.2f, 2 %% %.2f, 5 %% %.2f, 10 %% %.2f, median %.2f%n",
                colours[0], colours[n / 100], colours[n / 50], colours[n / 20], colours[n / 10], colours[n / 2]);
        assertThat(otherwise("640 px, 50", image -> copy(image, 640, 50))).isLessThan(0.01);
        assertThat(otherwise("240 px, 70", image -> copy(image, 240, 70))).isLessThan(0.01);
        assertThat(otherwise("brighter by 15 %", image -> brighter(image, 1.15)))
                .isLessThan(0.01);
        double coloured = (double)
                        LOOKS.stream().filter(look -> isColoured(look.colour())).count()
                / n;
        assertThat(otherwise("grey", image -> copy(grey(image), 640, 50))).isEqualTo(coloured);
    }

    @Test
    void differentPhotosAreNot() {
        long[] within = new long[Look.BITS + 1];
        long pairs = 0;
        for (int i = 0; i < LOOKS.size(); i++) {
            for (int j = i + 1; j < LOOKS.size(); j++) {
                int distance = LOOKS.get(i).distance(LOOKS.get(j));
                within[distance]++;
                if (distance <= DuplicateThresholds.ALIKE_BITS + 2) {
                    System.out.printf("%d bits: %s %s%n", distance, FILES.get(i), FILES.get(j));
                }
                pairs++;
            }
        }
        long sum = 0;
        for (int bits = 0; bits <= 24; bits++) {
            sum += within[bits];
            System.out.printf("%d pairs of %d within %d bits%n", sum, pairs, bits);
        }
        long alike =
                Arrays.stream(within, 0, DuplicateThresholds.ALIKE_BITS + 1).sum();
        assertThat(alike).isLessThan(pairs / 10_000);
    }

    @Test
    void itTakesLittleTime() {
        UprightImage small = small(IMAGES.get(0));
        long start = System.nanoTime();
        double sum = 0;
        int times = 500;
        for (int i = 0; i < times; i++) {
            sum += LookReader.of(small).sharpness();
        }
        System.out.printf("%.3f ms a photo (%.1f)%n", (System.nanoTime() - start) / 1e6 / times, sum / times);
        assertThat(sum).isPositive();
    }
}
