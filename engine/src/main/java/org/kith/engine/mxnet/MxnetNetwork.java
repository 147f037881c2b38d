package org.kith.engine.mxnet;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.mxnet.engine.MxNDManager;
import ai.djl.mxnet.engine.MxSymbolBlock;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoopTranslator;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.Map;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.Phrase;
import org.kith.engine.model.Device;
import org.kith.engine.model.Precision;
import org.kith.engine.networks.card.ModelFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A network that MXNet runs: batches of pictures in, a vector each out. Confined to the thread that opened it. */
public final class MxnetNetwork implements AutoCloseable {

    /**
     * Fuses convolutions with what follows into oneDNN's operators: 5.3 to 4.2 ms a face. The environment variable of the same
     * purpose does nothing for the operator that DJL runs.
     */
    private static final Map<String, String> FUSED_FOR_CPU = Map.of("MxOptimizeFor", "MKLDNN");

    private static final Logger LOG = LoggerFactory.getLogger(MxnetNetwork.class);

    private final Model model;
    private final MxnetRuntime runtime;
    private final Precision precision;
    private final Predictor<NDList, NDList> predictor;
    private final NDManager manager;

    private MxnetNetwork(Model model, MxnetRuntime runtime, Precision precision) {
        this.model = model;
        this.runtime = runtime;
        this.precision = precision;
        this.predictor = model.newPredictor(new NoopTranslator(null)); // no batchifier: batches come as they are
        this.manager = model.getNDManager().newSubManager();
    }

    /**
     * Loads symbol and parameters, in the form that is faster on this computer.
     *
     * @throws GpuMemoryException if they do not fit on the GPU
     * @throws EngineException if MXNet cannot read them
     */
    public static MxnetNetwork open(MxnetRuntime runtime, ModelFolder folder, Device device) {
        return open(runtime, folder, device, runtime.precision());
    }

    /**
     * The same in the form wanted; in float32 on a GPU, where the model has no other form, and where this build of MXNet cannot
     * run the other.
     */
    public static MxnetNetwork open(MxnetRuntime runtime, ModelFolder folder, Device device, Precision wanted) {
        ai.djl.Device chosen = runtime.device(device);
        if (wanted == Precision.INT8 && !chosen.isGpu() && Int8Form.isIn(folder)) {
            try {
                return load(runtime, folder, chosen, Precision.INT8);
            } catch (EngineException e) {
                LOG.info("{} does not run in int8", folder.path(), e);
            }
        }
        return load(runtime, folder, chosen, Precision.FLOAT32);
    }

    private static MxnetNetwork load(
            MxnetRuntime runtime, ModelFolder folder, ai.djl.Device chosen, Precision precision) {
        String name = folder.card().id();
        folder.file(name + "-symbol.json"); // checked, or it is not loaded
        folder.file(name + "-0000.params");
        Model model = Model.newInstance(name, chosen, MxnetRuntime.ENGINE_NAME);
        try {
            boolean int8 = precision == Precision.INT8;
            if (int8) {
                model.setBlock(Int8Form.block(folder, model.getNDManager()));
            }
            model.load(folder.path(), name, chosen.isGpu() || int8 ? Map.of() : FUSED_FOR_CPU);
            return new MxnetNetwork(model, runtime, precision);
        } catch (IOException | MalformedModelException | RuntimeException e) {
            model.close();
            if (chosen.isGpu() && GpuMemoryException.saysSo(e)) {
                throw new GpuMemoryException(MxnetFault.GPU_TOO_SMALL_FOR_MODEL, e, folder.path(), e.getMessage());
            }
            throw new EngineException(MxnetFault.MODEL_NOT_LOADED, e, folder.path(), e.getMessage());
        }
    }

    /**
     * Runs a batch.
     *
     * @param pictures from position 0 to the limit
     * @return the vectors one after the other
     * @throws GpuMemoryException if the memory of the GPU does not suffice for so many
     */
    public float[] forward(FloatBuffer pictures, Shape shape) {
        try (NDManager scope = manager.newSubManager()) {
            NDArray batch = scope.create(pictures, shape);
            try (NDList result = predictor.predict(new NDList(batch))) {
                return result.singletonOrThrow().toFloatArray();
            }
        } catch (TranslateException | RuntimeException e) {
            if (onGpu() && GpuMemoryException.saysSo(e)) {
                throw new GpuMemoryException(MxnetFault.GPU_TOO_SMALL_FOR_BATCH, e, shape.get(0), e.getMessage());
            }
            throw new EngineException(MxnetFault.BATCH_FAILED, e, shape.get(0), e.getMessage());
        }
    }

    /** The same network for pictures of several sizes and with several outputs; closing that closes this. */
    public BoundNetwork bound() {
        return new BoundNetwork(this, (MxSymbolBlock) model.getBlock(), (MxNDManager) manager);
    }

    /** What computes, for people to read. */
    public Phrase runtime() {
        String version = MxnetRuntime.ENGINE_NAME + " " + runtime.version();
        return runtime.gpuObstacle()
                .filter(obstacle -> !onGpu())
                .map(obstacle -> Phrase.of(
                        precision == Precision.INT8 ? MxnetFault.ON_CPU_INT8 : MxnetFault.ON_CPU, version, obstacle))
                .orElseGet(() -> Phrase.of(MxnetFault.ON_GPU, version));
    }

    /** In which numbers it computes. */
    public Precision precision() {
        return precision;
    }

    public boolean onGpu() {
        return model.getNDManager().getDevice().isGpu();
    }

    @Override
    public void close() {
        predictor.close();
        manager.close();
        model.close();
    }
}
