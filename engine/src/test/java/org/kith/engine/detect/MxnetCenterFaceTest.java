package org.kith.engine.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.engine.Testbed;
import org.kith.engine.image.NativeScope;
import org.kith.engine.image.OpenCv;
import org.kith.engine.image.UprightImage;
import org.kith.engine.model.Installation;
import org.kith.engine.mxnet.MxnetRuntime;
import org.kith.engine.networks.card.ModelFolder;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/** The same weights say the same in MXNet, in float32, as in OpenCV. Skipped where the network was not converted. */
class MxnetCenterFaceTest {

    private static final int DETECTORS = 10;

    /** The first ones warm libraries and allocator. */
    private static final int WARM = 3;

    /** What ten may leave behind; OpenCV's leave 80 each. */
    private static final long LEFT_MB = 30;

    private final Installation installation = Installation.fromSystemProperties();
    private final OpenCv openCv = Testbed.openCv();

    @BeforeEach
    void networkIsThere() {
        assumeTrue(Files.isDirectory(installation.models().resolve(FaceDetectors.MXNET_MODEL_ID)));
    }

    @ParameterizedTest
    @EnumSource(Canvas.class)
    void saysWhatOpenCvSays(Canvas canvas) {
        try (NativeScope scope = openCv.scope();
                CenterFaceNetwork plain = new OpenCvCenterFace(openCv, Testbed.centerFace());
                CenterFaceNetwork fast = open()) {
            List<Mat> pictures = List.of(picture("obama.jpg", canvas, scope), picture("biden.jpg", canvas, scope));
            List<CenterFaceMaps> expected = plain.answers(pictures);
            List<CenterFaceMaps> said = fast.answers(pictures);
            for (int i = 0; i < pictures.size(); i++) {
                assertThat(said.get(i).columns()).isEqualTo(expected.get(i).columns());
                assertThat(said.get(i).rows()).isEqualTo(expected.get(i).rows());
                assertClose(said.get(i).heat(), expected.get(i).heat());
                assertClose(said.get(i).size(), expected.get(i).size());
                assertClose(said.get(i).offset(), expected.get(i).offset());
                assertClose(said.get(i).landmarks(), expected.get(i).landmarks());
            }
        }
    }

    @Test
    void closedDetectorsLeaveNoMemoryBehind() throws Exception {
        Path status = Path.of("/proc/self/status");
        assumeTrue(Files.isReadable(status), "only Linux says what a process holds");
        UprightImage photo = Testbed.decode(Testbed.photo("astronaut.png"));
        ModelFolder folder = folder();
        MxnetRuntime runtime = MxnetRuntime.start(installation);
        long before = 0;
        for (int i = 0; i <= WARM + DETECTORS; i++) {
            try (CenterFaceDetector detector =
                    new CenterFaceDetector(openCv, runtime, folder, DetectorOptions.DEFAULT)) {
                detector.detect(photo);
            }
            before = i == WARM ? residentMb(status) : before;
        }
        assertThat(residentMb(status) - before).isLessThan(LEFT_MB);
    }

    private CenterFaceNetwork open() {
        return new MxnetCenterFace(MxnetRuntime.start(installation), folder());
    }

    private ModelFolder folder() {
        return ModelFolder.verified(installation, FaceDetectors.MXNET_MODEL_ID);
    }

    private static Mat picture(String name, Canvas canvas, NativeScope scope) {
        UprightImage image = Testbed.decode(Testbed.photo(name));
        Mat whole = scope.keep(new Mat(image.height(), image.width(), CvType.CV_8UC3), Mat::release);
        whole.put(0, 0, image.bgr());
        Mat resized = scope.keep(new Mat(), Mat::release);
        Imgproc.resize(whole, resized, canvas.size());
        return resized;
    }

    private static void assertClose(float[] said, float[] expected) {
        assertThat(said).hasSameSizeAs(expected);
        for (int i = 0; i < said.length; i++) {
            assertThat(said[i]).isCloseTo(expected[i], within(5e-5f));
        }
    }

    private static long residentMb(Path status) throws Exception {
        System.gc();
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }
}
