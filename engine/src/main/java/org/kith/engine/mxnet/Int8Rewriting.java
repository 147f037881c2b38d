package org.kith.engine.mxnet;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.mxnet.engine.MxNDManager;
import ai.djl.mxnet.engine.MxSymbolBlock;
import ai.djl.mxnet.engine.Symbol;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoopTranslator;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.ValueRange;

/**
 * A float32 network on its way to an 8-bit one: shows what its layers give for samples, and takes the ranges that were found in
 * it. Confined to the thread that opened it.
 */
public final class Int8Rewriting implements AutoCloseable {

    private final Path folder;
    private final SymbolQuantisation quantisation;
    private final List<String> computed;
    private final Model model;
    private final Predictor<NDList, NDList> predictor;

    private Int8Rewriting(Path folder, SymbolQuantisation quantisation, List<String> computed, Model model) {
        this.folder = folder;
        this.quantisation = quantisation;
        this.computed = computed;
        this.model = model;
        this.predictor = model.newPredictor(new NoopTranslator(null));
    }

    /**
     * Rewrites NAME-symbol.json in a folder, for the parameters in NAME-0000.params.
     *
     * @param runtime shows that MXNet runs
     * @throws EngineException if MXNet cannot read the network, or not rewrite it
     */
    public static Int8Rewriting open(MxnetRuntime runtime, Path folder, String name) {
        try {
            return load(runtime, folder, name);
        } catch (IOException | MalformedModelException | RuntimeException e) {
            throw new EngineException(MxnetFault.NOT_QUANTISED, e, folder, e.getMessage());
        }
    }

    private static Int8Rewriting load(MxnetRuntime runtime, Path folder, String name)
            throws IOException, MalformedModelException {
        SymbolQuantisation quantisation =
                new SymbolQuantisation(Files.readString(folder.resolve(name + "-symbol.json")));
        Model model =
                Model.newInstance(name, runtime.device(org.kith.engine.model.Device.CPU), MxnetRuntime.ENGINE_NAME);
        try {
            // the input is no output of a layer: whoever gives it knows its range
            List<String> computed = quantisation.layers().stream()
                    .filter(layer -> !layer.equals(SymbolQuantisation.INPUT))
                    .toList();
            MxNDManager manager = (MxNDManager) model.getNDManager();
            model.setBlock(new MxSymbolBlock(manager, Symbol.loadJson(manager, quantisation.withOutputs(computed))));
            model.load(folder, name, Map.of());
            return new Int8Rewriting(folder, quantisation, computed, model);
        } catch (IOException | MalformedModelException | RuntimeException e) {
            model.close();
            quantisation.close();
            throw e;
        }
    }

    /**
     * Runs the network in float32.
     *
     * @param samples from position 0 to the limit: pictures as the network takes them
     * @param shape count, channels, rows, columns
     * @param values takes the name and the numbers of each layer whose range has to be found, the samples themselves among them
     * @throws EngineException if the network does not take such samples
     */
    public void observe(FloatBuffer samples, int[] shape, BiConsumer<String, float[]> values) {
        try (NDManager scope = model.getNDManager().newSubManager()) {
            long[] sides = {shape[0], shape[1], shape[2], shape[3]};
            NDList batch = new NDList(scope.create(samples, new Shape(sides)));
            if (quantisation.layers().contains(SymbolQuantisation.INPUT)) {
                values.accept(SymbolQuantisation.INPUT, batch.singletonOrThrow().toFloatArray());
            }
            try (NDList outputs = predictor.predict(batch)) {
                for (int i = 0; i < computed.size(); i++) {
                    values.accept(computed.get(i), outputs.get(i).toFloatArray());
                }
            }
        } catch (TranslateException | RuntimeException e) {
            throw new EngineException(MxnetFault.NOT_QUANTISED, e, folder, e.getMessage());
        }
    }

    /**
     * The 8-bit network, for the same parameters.
     *
     * @param ranges of the layers that were observed
     * @return the text of NAME-int8-symbol.json
     */
    public String symbol(Map<String, ValueRange> ranges) {
        try {
            return quantisation.calibrated(ranges);
        } catch (RuntimeException e) {
            throw new EngineException(MxnetFault.NOT_QUANTISED, e, folder, e.getMessage());
        }
    }

    @Override
    public void close() {
        predictor.close();
        model.close();
        quantisation.close();
    }
}
