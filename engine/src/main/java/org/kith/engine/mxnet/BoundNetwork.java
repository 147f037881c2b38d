package org.kith.engine.mxnet;

import ai.djl.mxnet.engine.CachedOp;
import ai.djl.mxnet.engine.MxNDManager;
import ai.djl.mxnet.engine.MxSymbolBlock;
import ai.djl.mxnet.jna.JnaUtils;
import ai.djl.mxnet.jna.LibUtils;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kith.engine.fault.EngineException;

/**
 * A network bound once to each shape of input it meets. MXNet's cached operator remembers one shape and prepares every layer
 * anew at a change, which takes half as long as a run; so each shape has an operator of its own, all with the same parameters.
 * Each keeps the memory of its layers until this is closed: shapes have to be few.
 *
 * <p>Confined to the thread that opened it, which from then on computes alone: there is one for each core.
 */
public final class BoundNetwork implements AutoCloseable {

    private final MxnetNetwork network;
    private final MxSymbolBlock block;
    private final MxNDManager manager;
    private final ParameterStore parameters;
    private final Map<Shape, CachedOp> operators = new HashMap<>();

    BoundNetwork(MxnetNetwork network, MxSymbolBlock block, MxNDManager manager) {
        this.network = network;
        this.block = block;
        this.manager = manager;
        this.parameters = new ParameterStore(manager, false);
        JnaUtils.checkCall(LibUtils.loadLibrary().MXSetNumOMPThreads(1)); // of the calling thread
    }

    /**
     * Runs a batch.
     *
     * @param pictures of three planes each, from position 0 to the limit
     * @return for each output of the network its numbers, picture after picture
     * @throws EngineException if MXNet fails
     */
    public List<float[]> forward(FloatBuffer pictures, int count, int height, int width) {
        Shape shape = new Shape(count, 3, height, width);
        try (NDManager scope = manager.newSubManager()) {
            NDList batch = new NDList(scope.create(pictures, shape));
            try (NDList outputs = operator(shape).forward(parameters, batch, false)) {
                return outputs.stream().map(NDArray::toFloatArray).toList();
            }
        } catch (EngineException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new EngineException(MxnetFault.BATCH_FAILED, e, count, e.getMessage());
        }
    }

    private CachedOp operator(Shape shape) {
        return operators.computeIfAbsent(shape, s -> JnaUtils.createCachedOp(block, manager, false));
    }

    @Override
    public void close() {
        operators.values().forEach(CachedOp::close);
        network.close();
    }
}
