package org.kith.engine.mxnet;

import ai.djl.mxnet.engine.MxNDManager;
import ai.djl.mxnet.engine.MxSymbolBlock;
import ai.djl.mxnet.engine.Symbol;
import ai.djl.ndarray.NDManager;
import org.kith.engine.networks.card.ModelFolder;

/**
 * The second symbol that a model may have: the same network with oneDNN's 8-bit convolutions, for the same file of parameters.
 * It is fused already, and must not be fused again.
 */
public final class Int8Form {

    private Int8Form() {}

    /** The name of its file. */
    public static String fileName(String modelId) {
        return modelId + "-int8-symbol.json";
    }

    /** Whether the model has one. */
    public static boolean isIn(ModelFolder folder) {
        return folder.card().file(fileName(folder.card().id())).isPresent();
    }

    /** The network, its parameters still to be loaded. */
    static MxSymbolBlock block(ModelFolder folder, NDManager manager) {
        MxNDManager mxnet = (MxNDManager) manager;
        String file = folder.file(fileName(folder.card().id())).toAbsolutePath().toString();
        return new MxSymbolBlock(mxnet, Symbol.load(mxnet, file));
    }
}
