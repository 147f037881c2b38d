package org.kith.engine.detect;

import java.util.ArrayList;
import java.util.List;
import org.kith.engine.fault.EngineException;
import org.kith.engine.image.NativeScope;
import org.kith.engine.image.OpenCv;
import org.kith.engine.model.DetectedFace;
import org.opencv.core.CvException;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.dnn.Dnn;
import org.opencv.dnn.Net;
import org.opencv.imgproc.Imgproc;

/**
 * CenterFace (arXiv:1911.03599) in OpenCV's DNN module: RGB 0..255, sides a multiple of {@value #SIDE_MULTIPLE_PX}. Confined to
 * one thread at a time.
 */
final class CenterFaceNetwork {

    private static final int SIDE_MULTIPLE_PX = 32;

    /** In an input of 32 × 32 px the network sees faces even where all is gray. */
    private static final int MIN_SIDE_PX = 64;

    /** Heat, size, offset, landmarks: the names the network file gives its outputs. */
    private static final List<String> OUTPUTS = List.of("537", "538", "539", "540");

    private final OpenCv openCv;
    private final Net net;

    /** Throws {@link EngineException} if the bytes are no network. */
    CenterFaceNetwork(OpenCv openCv, byte[] onnx) {
        this.openCv = openCv;
        try (NativeScope scope = openCv.scope()) {
            this.net = Dnn.readNetFromONNX(scope.keep(new MatOfByte(onnx), Mat::release));
            // OpenCV 4.9 fuses layers again for each new input shape, into weights that are fused already: from the
            // second shape on the network finds faces everywhere. Without fusion it is right, as fast, and quicker to
            // change shape.
            net.enableFusion(false);
        } catch (CvException e) {
            throw new EngineException(DetectionFault.DAMAGED, e);
        }
    }

    /** What is seen of a picture in its own size, or reduced so that the longer side is at most that; in fractions of it. */
    List<DetectedFace> lookReduced(Mat bgr, int longestSidePx, double minScore) {
        double scale = Math.min(1, (double) longestSidePx / Math.max(bgr.cols(), bgr.rows()));
        return look(bgr, scale, minScore);
    }

    /** What is seen of a picture scaled by the factor, up or down; in fractions of it. */
    List<DetectedFace> look(Mat bgr, double scale, double minScore) {
        Size input = new Size(roundUp(bgr.cols() * scale), roundUp(bgr.rows() * scale));
        try (NativeScope scope = openCv.scope()) {
            net.setInput(blob(bgr, input, scope));
            List<Mat> outputs = new ArrayList<>();
            net.forward(outputs, OUTPUTS);
            outputs.forEach(output -> scope.keep(output, Mat::release));
            CenterFaceMaps maps = new CenterFaceMaps(
                    outputs.get(0).size(3),
                    outputs.get(0).size(2),
                    floats(outputs.get(0), scope),
                    floats(outputs.get(1), scope),
                    floats(outputs.get(2), scope),
                    floats(outputs.get(3), scope));
            return maps.faces(minScore);
        }
    }

    private static int roundUp(double sidePx) {
        return Math.max(MIN_SIDE_PX, (int) Math.ceil(sidePx / SIDE_MULTIPLE_PX) * SIDE_MULTIPLE_PX);
    }

    private static Mat blob(Mat bgr, Size input, NativeScope scope) {
        Mat resized = scope.keep(new Mat(), Mat::release);
        boolean reduces = input.width < bgr.cols();
        Imgproc.resize(bgr, resized, input, 0, 0, reduces ? Imgproc.INTER_AREA : Imgproc.INTER_LINEAR);
        return scope.keep(Dnn.blobFromImage(resized, 1, input, Scalar.all(0), true, false), Mat::release);
    }

    private static float[] floats(Mat output, NativeScope scope) {
        Mat flat = scope.keep(output.reshape(1, 1), Mat::release);
        float[] values = new float[(int) flat.total()];
        flat.get(0, 0, values);
        return values;
    }
}
