package org.kith.engine.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.engine.Testbed;
import org.kith.engine.image.OpenCv;
import org.kith.engine.image.UprightImage;
import org.kith.engine.model.Box;
import org.kith.engine.model.Landmarks;
import org.kith.engine.model.Point;

class FaceAlignerTest {

    private static final int SIDE = AlignedFace.SIDE_PX;

    private final OpenCv openCv = Testbed.openCv();
    private final FaceAligner aligner = new FaceAligner(openCv);

    @Test
    void faceThatIsAlignedAlreadyIsCopied() {
        UprightImage image = smooth(SIDE, SIDE);
        AlignedFace crop =
                aligner.crop(image, landmarks(image, new SimilarityTransform(1, 0, 0, 0)), CropFrame.ARCFACE);
        for (int i = 0; i < SIDE * SIDE; i++) {
            assertThat(crop.rgb()[3 * i]).isEqualTo(image.bgr()[3 * i + 2]);
            assertThat(crop.rgb()[3 * i + 2]).isEqualTo(image.bgr()[3 * i]);
        }
        assertThat(openCv.openNatives()).isZero();
    }

    /** The box's longer side is the crop's: a square of the picture's size is copied. */
    @Test
    void withoutLandmarksTheSquareAroundTheBoxIsCut() {
        UprightImage image = smooth(SIDE, SIDE);
        AlignedFace crop = aligner.cropUnaligned(image, new Box(0.25, 0, 0.5, 1), CropFrame.ofBox(SIDE, SIDE));
        for (int i = 0; i < SIDE * SIDE; i++) {
            assertThat(crop.rgb()[3 * i]).isEqualTo(image.bgr()[3 * i + 2]);
        }
    }

    /** The template lies in the middle, as large as fits: above and below there is more of the picture. */
    @Test
    void aCropNeedNotBeSquare() {
        UprightImage image = smooth(SIDE, SIDE + 40);
        CropFrame upright = CropFrame.of(SIDE, SIDE + 40);
        Landmarks inTheMiddle = landmarks(image, new SimilarityTransform(1, 0, 0, -20));
        Box box = new Box(0, 20.0 / (SIDE + 40), 1, (double) SIDE / (SIDE + 40));
        for (AlignedFace crop : List.of(
                aligner.crop(image, box, inTheMiddle, upright),
                aligner.crop(image, box, inTheMiddle, CropFrame.ofBox(SIDE, SIDE + 40)))) {
            assertThat(List.of(crop.widthPx(), crop.heightPx())).containsExactly(SIDE, SIDE + 40);
            for (int i = 0; i < SIDE * (SIDE + 40); i++) {
                assertThat(crop.rgb()[3 * i]).isEqualTo(image.bgr()[3 * i + 2]);
            }
        }
    }

    /** Enlarged, turned, reduced, much reduced; the last two reach beyond the picture. */
    @ParameterizedTest
    @CsvSource({"1.5,0,-40,-60", "0.9,0.4,10,-120", "0.6,0,-30,-20", "0.3,0.1,0,-10", "0.2,0,15,20", "1,0,30,-400"})
    void agreesWithPlainInterpolation(double a, double b, double tx, double ty) {
        UprightImage image = smooth(700, 500);
        SimilarityTransform toCrop = new SimilarityTransform(a, b, tx, ty);
        AlignedFace crop = aligner.crop(image, landmarks(image, toCrop), CropFrame.ARCFACE);
        SimilarityTransform back = toCrop.inverse();
        int checked = 0;
        for (int y = 0; y < SIDE; y += 3) {
            for (int x = 0; x < SIDE; x += 3) {
                Point p = back.apply(new Point(x, y));
                double margin = 2 / toCrop.scale();
                boolean inside = p.x() > margin
                        && p.y() > margin
                        && p.x() < image.width() - 1 - margin
                        && p.y() < image.height() - 1 - margin;
                boolean outside = p.x() < -margin
                        || p.y() < -margin
                        || p.x() > image.width() + margin
                        || p.y() > image.height() + margin;
                for (int channel = 0; channel < 3; channel++) {
                    int value = crop.rgb()[3 * (y * SIDE + x) + channel] & 0xff;
                    if (inside) {
                        assertThat(Math.abs(value - bilinear(image, p, 2 - channel)))
                                .as("at %d, %d", x, y)
                                .isLessThan(3);
                        checked++;
                    } else if (outside) {
                        assertThat(value)
                                .as("beyond the picture, at %d, %d", x, y)
                                .isZero();
                        checked++;
                    }
                }
            }
        }
        assertThat(checked).isGreaterThan(1000);
    }

    /** A picture of noise, reduced ten times, must be nearly gray: one that skipped pixels would be noise again. */
    @Test
    void largeFacesAreAveragedNotSampled() {
        byte[] bgr = new byte[3 * 1120 * 1120];
        new Random(7).nextBytes(bgr);
        UprightImage noise = new UprightImage(1120, 1120, bgr, 1120, 1120);
        AlignedFace crop =
                aligner.crop(noise, landmarks(noise, new SimilarityTransform(0.1, 0, 0, 0)), CropFrame.ARCFACE);
        double squares = 0;
        for (byte value : crop.rgb()) {
            squares += Math.pow((value & 0xff) - 127.5, 2);
        }
        assertThat(Math.sqrt(squares / crop.rgb().length)).isLessThan(20); // noise: 74
    }

    @Test
    void faceOutsideThePictureIsBlackNotAnError() {
        UprightImage image = smooth(50, 40);
        AlignedFace crop =
                aligner.crop(image, landmarks(image, new SimilarityTransform(1, 0, 5000, 5000)), CropFrame.ARCFACE);
        assertThat(crop.rgb()).containsOnly(0);
    }

    /** The landmarks that a transform brings exactly onto the template. */
    private static Landmarks landmarks(UprightImage image, SimilarityTransform toCrop) {
        List<Point> points = CropFrame.ARCFACE.templatePx().stream()
                .map(toCrop.inverse()::apply)
                .map(p -> new Point(p.x() / image.width(), p.y() / image.height()))
                .toList();
        return Landmarks.of(points);
    }

    /** Waves some fifty pixels long: the same however they are resampled. */
    private static UprightImage smooth(int width, int height) {
        byte[] bgr = new byte[3 * width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int channel = 0; channel < 3; channel++) {
                    double wave = Math.sin(x / (18.0 + channel)) * Math.cos(y / (20.0 - channel));
                    bgr[3 * (y * width + x) + channel] = (byte) Math.round(130 + 90 * wave);
                }
            }
        }
        return new UprightImage(width, height, bgr, width, height);
    }

    private static double bilinear(UprightImage image, Point p, int channel) {
        int x = (int) Math.floor(p.x());
        int y = (int) Math.floor(p.y());
        double fx = p.x() - x;
        double fy = p.y() - y;
        return (1 - fy) * ((1 - fx) * at(image, x, y, channel) + fx * at(image, x + 1, y, channel))
                + fy * ((1 - fx) * at(image, x, y + 1, channel) + fx * at(image, x + 1, y + 1, channel));
    }

    private static int at(UprightImage image, int x, int y, int channel) {
        return image.bgr()[3 * (y * image.width() + x) + channel] & 0xff;
    }
}
