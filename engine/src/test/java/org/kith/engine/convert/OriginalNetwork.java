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
import java.util.ArrayList;
import java.util.List;
import org.kith.engine.align.AlignedFace;

/** MobileFaceNet before any conversion, in TensorFlow Lite's own engine, which takes two faces at a time. */
final class OriginalNetwork implements AutoCloseable {

    private static final int FLOATS = AlignedFace.SIDE_PX * AlignedFace.SIDE_PX * 3;

    private final Model model;
    private final Predictor<NDList, NDList> predictor;

    OriginalNetwork(Path tflite) throws IOException, MalformedModelException {
        model = Model.newInstance("MobileFaceNet", "TFLite");
        model.load(tflite.getParent(), "MobileFaceNet");
        predictor = model.newPredictor(new NoopTranslator(null));
    }

    /** The outputs, each divided by its length. */
    List<float[]> embed(List<AlignedFace> faces) throws TranslateException {
        List<float[]> outputs = new ArrayList<>();
        for (int i = 0; i < faces.size(); i += 2) {
            FloatBuffer pair = FloatBuffer.allocate(2 * FLOATS);
            for (AlignedFace face : faces.subList(i, i + 2)) {
                for (byte value : face.rgb()) {
                    pair.put(((value & 0xff) - 127.5f) / 128);
                }
            }
            pair.flip();
            try (NDManager scope = model.getNDManager().newSubManager();
                    NDList input =
                            new NDList(scope.create(pair, new Shape(2, AlignedFace.SIDE_PX, AlignedFace.SIDE_PX, 3)));
                    NDList output = predictor.predict(input)) {
                // DJL's TFLite engine is older than DJL here and knows no toFloatArray
                FloatBuffer values = output.singletonOrThrow()
                        .toByteBuffer()
                        .order(ByteOrder.nativeOrder())
                        .asFloatBuffer();
                float[] both = new float[values.remaining()];
                values.get(both);
                outputs.add(normalised(both, 0));
                outputs.add(normalised(both, both.length / 2));
            }
        }
        return outputs;
    }

    @Override
    public void close() {
        predictor.close();
        model.close();
    }

    private static float[] normalised(float[] both, int from) {
        double squaredNorm = 0;
        for (int i = 0; i < both.length / 2; i++) {
            squaredNorm += (double) both[from + i] * both[from + i];
        }
        float[] output = new float[both.length / 2];
        for (int i = 0; i < output.length; i++) {
            output[i] = (float) (both[from + i] / Math.sqrt(squaredNorm));
        }
        return output;
    }
}
