package org.kith.engine.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.engine.Testbed;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.detect.FaceDetector;
import org.kith.engine.fault.EngineException;
import org.kith.engine.image.UprightImage;
import org.kith.engine.index.Stages;
import org.kith.engine.model.BundledModel;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.model.Device;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.Installation;
import org.kith.engine.networks.card.ModelFolder;

/** What runs where MXNet was never built for: it keeps what every embedder keeps, and embeds as MXNet does. */
final class OpenCvFaceEmbedderTest extends FaceEmbedderContract {

    private static final Installation INSTALLATION = Installation.fromSystemProperties();

    /** What two embeddings of one crop may differ by, so that they compare with each other; measured: 2e-10. */
    private static final double SAME = 1e-4;

    /** With a face each. */
    private static final List<String> PHOTOS =
            List.of("obama.jpg", "obama2.jpg", "obama3.jpg", "obama_partial_face.jpg", "biden.jpg", "astronaut.png");

    private static FaceEmbedder embedder;

    @BeforeAll
    static void open() {
        embedder = OpenCvFaceEmbedder.open(INSTALLATION, bundled());
    }

    private static ModelFolder bundled() {
        return ModelFolder.verified(INSTALLATION, MxnetFaceEmbedder.BUNDLED_MODEL_ID);
    }

    @AfterAll
    static void close() {
        embedder.close();
    }

    @AfterEach
    void asTheEnvironmentSays() {
        System.clearProperty("kith.networks");
    }

    @Override
    FaceEmbedder embedder() {
        return embedder;
    }

    @ParameterizedTest
    @ValueSource(strings = {BundledModel.ID, BundledModel.SMALL_ID})
    void facesAreEmbeddedAsInMxnet(String modelId, @TempDir Path library) {
        List<AlignedFace> faces = faces(Stages.of(INSTALLATION, library, modelId, Device.CPU));

        List<Embedding> inMxnet = embedded(faces, modelId, library, "mxnet");
        List<Embedding> inOpenCv = embedded(faces, modelId, library, "opencv");

        assertThat(faces).hasSameSizeAs(PHOTOS);
        double worst = 0;
        for (int i = 0; i < faces.size(); i++) {
            worst = Math.max(worst, inOpenCv.get(i).cosineDistance(inMxnet.get(i)));
        }
        System.out.printf("%s: cosine distance of OpenCV's and MXNet's embedding at most %.1e%n", modelId, worst);
        assertThat(worst).isLessThan(SAME);
        assertThat(inMxnet.get(0).cosineDistance(inMxnet.get(5))).isGreaterThan(100 * SAME); // of two people
    }

    private static List<Embedding> embedded(List<AlignedFace> faces, String modelId, Path library, String networks) {
        System.setProperty("kith.networks", networks);
        try (FaceEmbedder embedder = Stages.of(INSTALLATION, library, modelId, Device.CPU)
                .openEmbedder()
                .get()) {
            assertThat(embedder.modelId()).isEqualTo(modelId);
            return embedder.embed(faces);
        }
    }

    private static List<AlignedFace> faces(Stages stages) {
        List<AlignedFace> faces = new ArrayList<>();
        try (FaceDetector detector = stages.openDetector().get()) {
            for (String photo : PHOTOS) {
                UprightImage image = Testbed.decode(Testbed.photo(photo));
                for (DetectedFace face : detector.detect(image)) {
                    faces.add(stages.aligner().crop(image, face.box(), face.landmarks(), stages.crop()));
                }
            }
        }
        return faces;
    }

    @Test
    void saysWhatComputes() {
        System.setProperty("kith.networks", "opencv");

        assertThat(FaceEmbedders.runtime(INSTALLATION, bundled()).english())
                .isEqualTo("sface-128-1 on OpenCV 4.9.0 on the CPU in float32");
    }

    @Test
    void aGpuIsRefusedWithTheReason() {
        System.setProperty("kith.networks", "opencv");

        assertThatThrownBy(() ->
                        FaceEmbedders.open(INSTALLATION, bundled(), Device.GPU).close())
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("KITH_NETWORKS=opencv turns off");
    }

    @Test
    void aDetectorIsRefused() {
        assertThatThrownBy(
                        () -> OpenCvFaceEmbedder.open(INSTALLATION, ModelFolder.verified(INSTALLATION, "centerface-1"))
                                .close())
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("does not give 64 to 512 numbers a face");
    }
}
