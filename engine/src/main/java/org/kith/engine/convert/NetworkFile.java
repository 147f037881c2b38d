package org.kith.engine.convert;

import java.nio.file.Path;
import java.util.Locale;
import org.kith.engine.convert.layer.Graph;
import org.kith.engine.convert.onnx.OnnxReader;
import org.kith.engine.convert.tflite.TfliteReader;
import org.kith.engine.fault.EngineException;

/**
 * A network as another program wrote it: an ONNX file by its name's end, any other is one of TensorFlow Lite.
 *
 * @param sidePx rows and columns of its pictures, where the file leaves them open
 */
public record NetworkFile(Path path, int sidePx) {

    public NetworkFile {
        if (sidePx < 1) {
            throw new EngineException(ConversionFault.NO_SUCH_SIDE, sidePx);
        }
    }

    /** With pictures of the usual size where the file leaves it open. */
    public static NetworkFile of(Path path) {
        return new NetworkFile(path, FaceInput.USUAL_SIDE_PX);
    }

    /** Whether a file's name says that it is one of ONNX. */
    public static boolean isOnnx(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".onnx");
    }

    /** @throws EngineException if it cannot be read, or has what cannot be converted */
    Graph read() {
        return isOnnx(path) ? OnnxReader.read(path, sidePx) : TfliteReader.read(path);
    }
}
