package org.kith.engine.train.network;

import java.util.Map;
import org.kith.engine.model.Embedding;

/** The layers of which arXiv:1503.03832 builds its networks, as operators of MXNet. */
final class PaperLayers {

    private final ArchitectureBuilder builder;
    private final boolean batchNorm;

    /** @param batchNorm whether convolutions are followed by it; it takes the place of the local response normalisation */
    PaperLayers(ArchitectureBuilder builder, boolean batchNorm) {
        this.builder = builder;
        this.batchNorm = batchNorm;
    }

    /** Convolution and ReLU. */
    int convolution(int from, int filters, KernelWindow window) {
        int convolved = builder.convolution(from, filters, window, 1, !batchNorm);
        return builder.relu(batchNorm ? builder.batchNorm(convolved) : convolved);
    }

    /**
     * b = a / (2 + 10⁻⁴ Σ a²)^0.75 over five neighbouring channels: Krizhevsky et al. 2012, section 3.3, to whom Zeiler and
     * Fergus refer. MXNet divides its alpha by the number of channels.
     */
    int responseNorm(int from) {
        Map<String, String> attributes = Map.of("nsize", "5", "alpha", "5e-4", "beta", "0.75", "knorm", "2");
        return batchNorm ? from : builder.same("LRN", attributes, from);
    }

    /** The root of the sum of squares under the window. Where all are 0, MXNet takes its slope for 0 too. */
    int l2Pool(int from, KernelWindow window) {
        return builder.pool(from, window, Map.of("pool_type", "lp", "p_value", "2"));
    }

    /** The larger of two fully connected layers, number by number (Goodfellow et al. 2013, p = 2). */
    int maxout(int from, int outputs) {
        int first = builder.fullyConnected(from, outputs);
        return builder.same("_maximum", Map.of(), first, builder.fullyConnected(from, outputs));
    }

    /** The fully connected layer that gives the embedding, before it is normalised. */
    int embedding(int from) {
        return builder.fullyConnected(from, Embedding.DIMENSIONS);
    }

    /** x / ‖x‖. */
    void normalised(int from) {
        builder.same("L2Normalization", Map.of("mode", "instance"), from);
    }
}
