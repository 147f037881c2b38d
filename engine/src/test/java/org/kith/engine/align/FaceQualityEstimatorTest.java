package org.kith.engine.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.engine.Testbed;
import org.kith.engine.detect.CenterFaceDetector;
import org.kith.engine.detect.DetectorOptions;
import org.kith.engine.image.UprightImage;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.model.FaceQuality;
import org.kith.engine.model.FaceRole;
import org.kith.engine.model.Landmarks;
import org.kith.engine.model.Point;

class FaceQualityEstimatorTest {

    @ParameterizedTest
    @CsvSource({
        "80,40,0.4,0.8,SEED",
        "79,400,1,0.95,JOIN",
        "200,39,1,0.95,JOIN",
        "200,400,0.39,0.95,JOIN",
        "200,400,1,0.79,JOIN",
        "40,6,0,0.36,JOIN",
        "39,400,1,0.95,ASIDE",
        "200,5,1,0.95,ASIDE"
    })
    void roleFollowsTheLimits(double sizePx, double laplacianVariance, double frontality, double score, FaceRole role) {
        assertThat(FaceQualityEstimator.role(sizePx, laplacianVariance, frontality, score))
                .isEqualTo(role);
    }

    @Test
    void valueRisesWithEachPartAndStaysWithinOne() {
        double value = FaceQualityEstimator.value(80, 100, 0.5, 0.8);
        assertThat(FaceQualityEstimator.value(120, 100, 0.5, 0.8)).isGreaterThan(value);
        assertThat(FaceQualityEstimator.value(80, 200, 0.5, 0.8)).isGreaterThan(value);
        assertThat(FaceQualityEstimator.value(80, 100, 0.9, 0.8)).isGreaterThan(value);
        assertThat(FaceQualityEstimator.value(80, 100, 0.5, 0.9)).isGreaterThan(value);
        assertThat(FaceQualityEstimator.value(1e6, 1e6, 1, 1)).isBetween(0.99, 1.0);
        assertThat(FaceQualityEstimator.value(1, 0, 0, 0.4)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0.5,1", "0.4,0.8", "0.75,0.5", "0,0", "1.3,0"})
    void frontalityIsWhereTheNoseStandsBetweenTheEyes(double nose, double frontality) {
        UprightImage wide = new UprightImage(2, 1, new byte[6], 200, 100);
        Point left = new Point(0.2, 0.2);
        // Turned a quarter in a picture twice as wide as high: from (0.4, 0.2) to (0.4, 1.2) in units of its height.
        Landmarks landmarks = new Landmarks(
                left, new Point(0.2, 1.2), new Point(0.1, 0.2 + nose), new Point(0, 0.2), new Point(0, 1.2));
        assertThat(Frontality.of(landmarks, wide)).isCloseTo(frontality, within(1e-9));
    }

    @Test
    void blurLowersSharpness() {
        byte[] rgb = new byte[AlignedFace.SIDE_PX * AlignedFace.SIDE_PX * 3];
        assertThat(Sharpness.laplacianVariance(new AlignedFace(rgb))).isZero();
        new Random(3).nextBytes(rgb);
        double noise = Sharpness.laplacianVariance(new AlignedFace(rgb));
        byte[] blurred = rgb.clone();
        for (int i = 3; i < rgb.length - 3; i++) {
            blurred[i] = (byte) (((rgb[i - 3] & 0xff) + (rgb[i] & 0xff) + (rgb[i + 3] & 0xff)) / 3);
        }
        assertThat(Sharpness.laplacianVariance(new AlignedFace(blurred))).isLessThan(noise / 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"obama.jpg", "obama2.jpg", "obama3.jpg", "biden.jpg", "astronaut.png"})
    void portraitsMaySeed(String photo) {
        List<FaceQuality> qualities = qualities(Testbed.photo(photo));
        assertThat(qualities).extracting(FaceQuality::role).containsExactly(FaceRole.SEED);
        assertThat(qualities.get(0).value()).isGreaterThan(0.8);
    }

    @Test
    @Tag("shared")
    void everyFaceOfTheGroupPhotosMayJoin() {
        Path family = Testbed.shared("photos/family");
        int faces = 0;
        for (String photo :
                List.of("identification1.jpg", "identification2.jpg", "identification3.jpg", "detection6.jpg")) {
            List<FaceQuality> qualities = qualities(family.resolve(photo));
            assertThat(qualities).extracting(FaceQuality::role).doesNotContain(FaceRole.ASIDE);
            faces += qualities.size();
        }
        assertThat(faces).isEqualTo(10);
    }

    /** In the middle of each photo of Labeled Faces in the Wild is the person it is named after. */
    @Test
    @Tag("shared")
    void mostFacesOfLfwMaySeedAndAllMayJoin() throws IOException {
        List<Path> photos;
        try (Stream<Path> files = Files.walk(Testbed.shared("photos/lfw-dev"))) {
            photos = files.filter(f -> f.toString().endsWith("_0001.jpg"))
                    .sorted()
                    .limit(150)
                    .toList();
        }
        List<FaceRole> roles = new ArrayList<>();
        for (Path photo : photos) {
            roles.add(qualities(photo).stream()
                    .max((a, b) -> Double.compare(a.sizePx(), b.sizePx()))
                    .orElseThrow()
                    .role());
        }
        assertThat(roles).doesNotContain(FaceRole.ASIDE);
        assertThat(roles.stream().filter(r -> r == FaceRole.SEED).count()).isGreaterThan(120);
    }

    private static List<FaceQuality> qualities(Path photo) {
        UprightImage image = Testbed.decode(photo);
        FaceAligner aligner = new FaceAligner(Testbed.openCv());
        FaceQualityEstimator estimator = new FaceQualityEstimator();
        try (CenterFaceDetector detector =
                new CenterFaceDetector(Testbed.openCv(), Testbed.centerFace(), DetectorOptions.DEFAULT)) {
            List<FaceQuality> qualities = new ArrayList<>();
            for (DetectedFace face : detector.detect(image)) {
                qualities.add(
                        estimator.estimate(image, face, aligner.crop(image, face.landmarks(), CropFrame.ARCFACE)));
            }
            return qualities;
        }
    }
}
