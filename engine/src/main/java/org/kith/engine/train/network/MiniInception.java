package org.kith.engine.train.network;

import static org.kith.engine.train.network.InceptionModule.Pooling.MAX;
import static org.kith.engine.train.network.InceptionModule.filters;
import static org.kith.engine.train.network.InceptionModule.halving;
import static org.kith.engine.train.network.InceptionModule.keeping;

import java.util.List;

/**
 * NNS1 and NNS2. The paper gives their input, parameters and multiply-adds, not their layers; these are Kith's own, with batch
 * normalisation. As many parameters at so few multiply-adds can only lie in a fully connected layer over what the last module
 * gives, place by place: for NNS1 24.5 of 26 million.
 */
final class MiniInception {

    private static final List<InceptionModule> NNS1 = List.of(
            keeping("3a", 32, filters(48, 64), filters(16, 32), MAX, 32),
            keeping("3b", 48, filters(48, 64), filters(16, 32), MAX, 32),
            halving("3c", filters(64, 128), filters(16, 32)),
            keeping("4a", 128, filters(64, 128), filters(16, 32), MAX, 64),
            keeping("4b", 96, filters(64, 128), filters(16, 32), MAX, 64),
            halving("4c", filters(96, 128), filters(32, 64)),
            keeping("5a", 192, filters(96, 192), filters(32, 64), MAX, 64));

    private static final List<InceptionModule> NNS2 = List.of(
            keeping("3a", 16, filters(16, 32), filters(8, 16), MAX, 16),
            halving("3b", filters(32, 64), filters(8, 16)),
            keeping("4a", 48, filters(32, 64), filters(8, 16), MAX, 32),
            halving("4b", filters(48, 96), filters(16, 32)));

    private MiniInception() {}

    static Architecture nns1() {
        ArchitectureBuilder builder = new ArchitectureBuilder(new Volume(3, 165, 165));
        PaperLayers layers = new PaperLayers(builder, true);
        builder.layer("conv1");
        int x = layers.convolution(builder.picture(), 32, KernelWindow.centred(7, 2));
        builder.layer("pool1");
        x = builder.maxPool(x, KernelWindow.centred(3, 2));
        builder.layer("conv2");
        x = layers.convolution(x, 32, KernelWindow.POINT);
        x = layers.convolution(x, 64, KernelWindow.centred(3, 1));
        builder.layer("pool2");
        x = builder.maxPool(x, KernelWindow.centred(3, 2));
        return ending(builder, layers, x, NNS1, 1328);
    }

    static Architecture nns2() {
        ArchitectureBuilder builder = new ArchitectureBuilder(new Volume(3, 140, 116));
        PaperLayers layers = new PaperLayers(builder, true);
        builder.layer("conv1");
        int x = layers.convolution(builder.picture(), 16, KernelWindow.centred(5, 2));
        builder.layer("pool1");
        x = builder.maxPool(x, KernelWindow.centred(3, 2));
        builder.layer("conv2");
        x = layers.convolution(x, 16, KernelWindow.POINT);
        x = layers.convolution(x, 32, KernelWindow.centred(3, 2));
        return ending(builder, layers, x, NNS2, 704);
    }

    private static Architecture ending(
            ArchitectureBuilder builder, PaperLayers layers, int from, List<InceptionModule> modules, int hidden) {
        int x = from;
        for (InceptionModule module : modules) {
            x = module.addTo(builder, layers, x);
        }
        builder.layer("fc1");
        x = builder.relu(builder.fullyConnected(x, hidden));
        builder.layer("fc128");
        x = layers.embedding(x);
        builder.layer("L2");
        layers.normalised(x);
        return builder.build();
    }
}
