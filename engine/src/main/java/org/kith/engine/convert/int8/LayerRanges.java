package org.kith.engine.convert.int8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kith.engine.model.ValueRange;
import org.kith.engine.mxnet.Int8Rewriting;

/** What the layers of a network give for samples, all but the outermost. */
final class LayerRanges {

    private final Map<String, TailValues> layers = new LinkedHashMap<>();
    private final long sampleValues;
    private final double percentile;

    private LayerRanges(List<Batch> samples, double percentile) {
        this.sampleValues =
                samples.stream().mapToLong(batch -> batch.values().length).sum();
        this.percentile = percentile;
    }

    /**
     * Runs the network on all samples.
     *
     * @param percentile the range of a layer goes from 100 − percentile to it
     */
    static Map<String, ValueRange> of(Int8Rewriting network, List<Batch> samples, double percentile) {
        LayerRanges ranges = new LayerRanges(samples, percentile);
        for (Batch batch : samples) {
            network.observe(batch.buffer(), batch.shape(), (layer, values) -> ranges.add(layer, values, batch));
        }
        Map<String, ValueRange> found = new LinkedHashMap<>();
        ranges.layers.forEach((layer, values) -> found.put(layer, values.range()));
        return found;
    }

    private void add(String layer, float[] values, Batch batch) {
        // a layer's numbers are as many times the input's for each batch, of whatever size its pictures are
        long count = Math.round((double) values.length * sampleValues / batch.values().length);
        layers.computeIfAbsent(layer, name -> new TailValues(count, percentile)).add(values);
    }
}
