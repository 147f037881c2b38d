package org.kith.engine.convert.layer;

import java.util.List;
import java.util.Map;
import org.kith.engine.convert.mxnet.MxnetSymbol;

/** A vector divided by its length: embeddings live on the unit hypersphere (FaceNet, arXiv:1503.03832, section 3). */
public record L2Normalization() implements Layer {

    /** Added under the root, so that a vector of zeros stays one. */
    private static final double EPSILON = 1e-10;

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return inputs.get(0);
    }

    @Override
    public Activations forward(List<Activations> inputs) {
        float[] in = inputs.get(0).values();
        double squaredNorm = EPSILON;
        for (float v : in) {
            squaredNorm += (double) v * v;
        }
        float[] out = new float[in.length];
        for (int i = 0; i < in.length; i++) {
            out[i] = (float) (in[i] / Math.sqrt(squaredNorm));
        }
        return new Activations(inputs.get(0).shape(), out);
    }

    @Override
    public int addTo(MxnetSymbol symbol, List<Integer> inputs) {
        return symbol.operator("L2Normalization", Map.of("eps", "1e-10", "mode", "instance"), inputs);
    }
}
