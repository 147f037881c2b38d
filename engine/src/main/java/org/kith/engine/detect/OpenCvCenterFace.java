package org.kith.engine.detect;

import java.util.ArrayList;
import java.util.List;
import org.kith.engine.fault.EngineException;
import org.kith.engine.image.NativeScope;
import org.kith.engine.image.OpenCv;
import org.opencv.core.CvException;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.dnn.Dnn;
import org.opencv.dnn.Net;

/** CenterFace in OpenCV's DNN module, for platforms that MXNet was never built for. */
final class OpenCvCenterFace implements CenterFaceNetwork {

    /** Heat, size, offset, landmarks: the names the network file gives its outputs. */
    private static final List<String> OUTPUTS = List.of("537", "538", "539", "540");

    private final OpenCv openCv;
    private final Net net;

    /** Throws {@link EngineException} if the bytes are no network. */
    OpenCvCenterFace(OpenCv openCv, byte[] onnx) {
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

    @Override
    public List<CenterFaceMaps> answers(List<Mat> canvases) {
        try (NativeScope scope = openCv.scope()) {
            net.setInput(scope.keep(NetworkBlob.of(canvases), Mat::release));
            List<Mat> outputs = new ArrayList<>();
            net.forward(outputs, OUTPUTS);
            outputs.forEach(output -> scope.keep(output, Mat::release));
            List<float[]> values = outputs.stream()
                    .map(output -> NetworkBlob.floats(output, scope))
                    .toList();
            return CenterFaceMaps.ofBatch(
                    canvases.size(), outputs.get(0).size(3), outputs.get(0).size(2), values);
        }
    }

    /** The network is freed with its last reference: OpenCV's Java binding offers no other way. */
    @Override
    public void close() {}
}
