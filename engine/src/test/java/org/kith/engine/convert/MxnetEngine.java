package org.kith.engine.convert;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoopTranslator;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.kith.engine.model.Installation;
import org.kith.engine.mxnet.MxnetRuntime;

/** A converted network as Kith runs it, fused for oneDNN, with all its outputs. */
public final class MxnetEngine implements AutoCloseable {

    private final Model model;
    private final Predictor<NDList, NDList> predictor;

    /** @param folder with the network; its name is that of the files */
    public MxnetEngine(Path folder) throws IOException, MalformedModelException {
        MxnetRuntime.start(Installation.fromSystemProperties());
        String name = folder.getFileName().toString();
        model = Model.newInstance(name, ai.djl.Device.cpu(), MxnetRuntime.ENGINE_NAME);
        model.load(folder, name, Map.of("MxOptimizeFor", "MKLDNN"));
        predictor = model.newPredictor(new NoopTranslator(null));
    }

    /** The outputs for pictures of this shape, channel by channel. */
    public List<float[]> run(float[] planes, long... shape) throws TranslateException {
        try (NDManager scope = model.getNDManager().newSubManager();
                NDList input = new NDList(scope.create(FloatBuffer.wrap(planes), new Shape(shape)));
                NDList output = predictor.predict(input)) {
            return output.stream().map(NDArray::toFloatArray).toList();
        }
    }

    @Override
    public void close() {
        predictor.close();
        model.close();
    }
}
