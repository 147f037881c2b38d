package org.kith.engine.detect;

import java.util.List;
import java.util.Optional;
import org.kith.engine.fault.EngineException;
import org.kith.engine.image.NativeScope;
import org.kith.engine.image.OpenCv;
import org.kith.engine.image.UprightImage;
import org.kith.engine.model.Box;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.mxnet.MxnetRuntime;
import org.kith.engine.networks.card.ModelFolder;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/**
 * Finds faces with CenterFace: an overview, more detail where faces are small, a second look at the doubtful, and the whole
 * turned where faces lie. Confined to one thread at a time; a worker owns its own.
 */
public final class CenterFaceDetector implements FaceDetector {

    private final OpenCv openCv;
    private final CenterFaceNetwork network;
    private final Eye eye;
    private final PictureSearch search;
    private final FaceJudge judge;
    private final TurnedPicture turnedPicture;

    /**
     * CenterFace in OpenCV, for platforms without MXNet.
     *
     * @param onnx the content of {@code centerface.onnx}
     * @throws EngineException if it is no network
     */
    public CenterFaceDetector(OpenCv openCv, byte[] onnx, DetectorOptions options) {
        this(openCv, new OpenCvCenterFace(openCv, onnx), options);
    }

    /**
     * CenterFace in MXNet.
     *
     * @throws EngineException if it cannot be loaded
     */
    public CenterFaceDetector(OpenCv openCv, MxnetRuntime runtime, ModelFolder folder, DetectorOptions options) {
        this(openCv, new MxnetCenterFace(runtime, folder), options);
    }

    private CenterFaceDetector(OpenCv openCv, CenterFaceNetwork network, DetectorOptions options) {
        this.openCv = openCv;
        this.network = network;
        this.eye = new Eye(openCv, network);
        this.search = new PictureSearch(eye, options);
        this.judge = new FaceJudge(new SecondLook(openCv, eye), options);
        this.turnedPicture = new TurnedPicture(openCv, eye);
    }

    @Override
    public List<DetectedFace> detect(UprightImage image) {
        try (NativeScope scope = openCv.scope()) {
            Mat picture = picture(image, scope);
            List<DetectedFace> candidates = search.candidates(picture);
            List<DetectedFace> standing = judge.faces(picture, candidates);
            Optional<Turn> turn = turnedPicture.suspected(picture, candidates);
            if (turn.isEmpty()) {
                return standing;
            }
            List<DetectedFace> lying = turned(picture, turn.get(), scope);
            return evidence(lying) > evidence(standing) ? lying : standing;
        }
    }

    private static Mat picture(UprightImage image, NativeScope scope) {
        Mat picture = scope.keep(new Mat(image.height(), image.width(), CvType.CV_8UC3), Mat::release);
        picture.put(0, 0, image.bgr());
        return picture;
    }

    @Override
    public Optional<DetectedFace> at(UprightImage image, Box place) {
        try (NativeScope scope = openCv.scope()) {
            return new DrawnPlace(eye).look(picture(image, scope), place, scope);
        }
    }

    private List<DetectedFace> turned(Mat picture, Turn turn, NativeScope scope) {
        Mat upright = turn.apply(picture, scope);
        return judge.faces(upright, search.candidates(upright)).stream()
                .map(turn::back)
                .toList();
    }

    private static double evidence(List<DetectedFace> faces) {
        return faces.stream().mapToDouble(DetectedFace::score).sum();
    }

    @Override
    public void close() {
        network.close();
    }
}
