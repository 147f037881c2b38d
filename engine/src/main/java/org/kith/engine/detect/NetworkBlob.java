package org.kith.engine.detect;

import java.util.List;
import org.kith.engine.image.NativeScope;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.dnn.Dnn;

/** Pictures as the network takes them: red, green, blue planes of floats 0..255, one picture after the other. */
final class NetworkBlob {

    private NetworkBlob() {}

    /** Of pictures of one size; to be released. */
    static Mat of(List<Mat> bgr) {
        Size size = bgr.get(0).size();
        return Dnn.blobFromImages(bgr, 1, size, Scalar.all(0), true, false);
    }

    /** The numbers of a blob. */
    static float[] floats(Mat blob, NativeScope scope) {
        Mat flat = scope.keep(blob.reshape(1, 1), Mat::release);
        float[] values = new float[(int) flat.total()];
        flat.get(0, 0, values);
        return values;
    }
}
