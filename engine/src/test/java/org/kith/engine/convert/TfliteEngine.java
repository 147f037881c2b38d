package org.kith.engine.convert;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoopTranslator;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import org.kith.engine.convert.layer.Activations;

/**
 * TensorFlow Lite itself: what a file computes before any conversion. One picture at a time. A network of Kith's has to be open:
 * DJL makes MXNet this engine's companion, and would start it without Kith's natives.
 */
final class TfliteEngine {

    private TfliteEngine() {}

    static float[] run(Path tflite, Activations picture)
            throws IOException, MalformedModelException, TranslateException {
        String file = tflite.getFileName().toString();
        String name = file.substring(0, file.lastIndexOf('.'));
        org.kith.engine.convert.layer.Shape shape = picture.shape();
        try (Model model = Model.newInstance(name, "TFLite")) {
            model.load(tflite.getParent(), name);
            try (Predictor<NDList, NDList> predictor = model.newPredictor(new NoopTranslator(null));
                    NDManager scope = model.getNDManager().newSubManager();
                    NDList input = new NDList(scope.create(
                            FloatBuffer.wrap(picture.values()),
                            new Shape(1, shape.height(), shape.width(), shape.channels())));
                    NDList output = predictor.predict(input)) {
                // DJL's TFLite engine is older than DJL here and knows no toFloatArray
                FloatBuffer values = output.singletonOrThrow()
                        .toByteBuffer()
                        .order(ByteOrder.nativeOrder())
                        .asFloatBuffer();
                float[] result = new float[values.remaining()];
                values.get(result);
                return result;
            }
        }
    }
}
