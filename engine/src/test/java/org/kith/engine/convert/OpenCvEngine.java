package org.kith.engine.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import onnx.Onnx.ModelProto;
import onnx.Onnx.ValueInfoProto;
import org.kith.engine.image.NativeScope;
import org.kith.engine.image.OpenCv;
import org.kith.engine.model.Installation;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.dnn.Dnn;
import org.opencv.dnn.Net;

/** OpenCV's DNN: what it makes of an ONNX file. */
public final class OpenCvEngine {

    private OpenCvEngine() {}

    /** The outputs for pictures of this shape, in the order of the file. */
    public static List<float[]> run(Path onnx, float[] planes, int... shape) throws IOException {
        try (NativeScope scope =
                OpenCv.load(Installation.fromSystemProperties()).scope()) {
            List<String> names = ModelProto.parseFrom(Files.readAllBytes(onnx)).getGraph().getOutputList().stream()
                    .map(ValueInfoProto::getName)
                    .toList();
            Net net = Dnn.readNetFromONNX(onnx.toString());
            net.enableFusion(false); // as the detector runs it
            Mat input = scope.keep(new Mat(shape, CvType.CV_32F), Mat::release);
            input.put(new int[shape.length], planes);
            net.setInput(input);
            List<Mat> results = new ArrayList<>();
            net.forward(results, names);
            List<float[]> outputs = new ArrayList<>();
            for (Mat result : results) {
                Mat row = scope.keep(scope.keep(result, Mat::release).reshape(1, 1), Mat::release);
                float[] values = new float[(int) row.total()];
                row.get(0, 0, values);
                outputs.add(values);
            }
            return outputs;
        }
    }
}
