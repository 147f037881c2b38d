package org.kith.engine.train.network;

import static org.kith.engine.train.network.InceptionModule.Pooling.L2;
import static org.kith.engine.train.network.InceptionModule.Pooling.MAX;
import static org.kith.engine.train.network.InceptionModule.filters;
import static org.kith.engine.train.network.InceptionModule.halving;
import static org.kith.engine.train.network.InceptionModule.keeping;

import java.util.List;

/** NN2 and what the paper derives from it; table 2 of arXiv:1503.03832. */
final class Inception {

    private static final List<InceptionModule> NN2 = List.of(
            keeping("3a", 64, filters(96, 128), filters(16, 32), MAX, 32),
            keeping("3b", 64, filters(96, 128), filters(32, 64), L2, 64),
            halving("3c", filters(128, 256), filters(32, 64)),
            keeping("4a", 256, filters(96, 192), filters(32, 64), L2, 128),
            keeping("4b", 224, filters(112, 224), filters(32, 64), L2, 128),
            keeping("4c", 192, filters(128, 256), filters(32, 64), L2, 128),
            keeping("4d", 160, filters(144, 288), filters(32, 64), L2, 128),
            halving("4e", filters(160, 256), filters(64, 128)),
            keeping("5a", 384, filters(192, 384), filters(48, 128), L2, 128),
            keeping("5b", 384, filters(192, 384), filters(48, 128), MAX, 128));

    private Inception() {}

    /** NN2, or NN3, which differs in the size only. */
    static Architecture of(int side, boolean batchNorm) {
        return build(side, NN2, batchNorm);
    }

    /**
     * NN4: without 5 × 5 in the higher layers. Which those are the paper does not say; 5a and 5b, whose pictures of 3 × 3 a
     * window of 5 × 5 exceeds, give 289 M multiply-adds where it has 285 M.
     */
    static Architecture withoutHighFives(int side, boolean batchNorm) {
        List<InceptionModule> modules = NN2.stream()
                .map(module -> module.name().startsWith("5") ? module.withoutFives() : module)
                .toList();
        return build(side, modules, batchNorm);
    }

    private static Architecture build(int side, List<InceptionModule> modules, boolean batchNorm) {
        ArchitectureBuilder builder = new ArchitectureBuilder(new Volume(3, side, side));
        PaperLayers layers = new PaperLayers(builder, batchNorm);
        builder.layer("conv1");
        int x = layers.convolution(builder.picture(), 64, KernelWindow.centred(7, 2));
        builder.layer("max pool + norm");
        x = layers.responseNorm(builder.maxPool(x, KernelWindow.centred(3, 2)));
        builder.layer("inception 2");
        x = layers.convolution(x, 64, KernelWindow.POINT);
        x = layers.convolution(x, 192, KernelWindow.centred(3, 1));
        builder.layer("norm + max pool");
        x = builder.maxPool(layers.responseNorm(x), KernelWindow.centred(3, 2));
        for (InceptionModule module : modules) {
            x = module.addTo(builder, layers, x);
        }
        builder.layer("avg pool");
        x = builder.globalAverage(x);
        builder.layer("fully conn");
        x = layers.embedding(x);
        builder.layer("L2");
        layers.normalised(x);
        return builder.build();
    }
}
