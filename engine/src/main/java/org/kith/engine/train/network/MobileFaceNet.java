package org.kith.engine.train.network;

import java.util.Map;
import org.kith.engine.model.Embedding;

/**
 * MobileFaceNet, table 1 of arXiv:1804.07573: inverted residuals with PReLU, and at the end a depthwise convolution as large as
 * what is left of the picture in the place of the average.
 */
final class MobileFaceNet {

    private static final KernelWindow SAME = KernelWindow.centred(3, 1);

    private static final KernelWindow HALVING = KernelWindow.centred(3, 2);

    private final ArchitectureBuilder builder;

    private MobileFaceNet(int side) {
        this.builder = new ArchitectureBuilder(new Volume(3, side, side));
    }

    static Architecture of(int side) {
        return new MobileFaceNet(side).build();
    }

    private Architecture build() {
        builder.layer("conv3x3");
        int x = activated(builder.picture(), 64, HALVING, 1);
        builder.layer("depthwise 3x3");
        x = activated(x, 64, SAME, 64);
        x = bottlenecks("bottleneck 1", x, 2, 64, 5, 2);
        x = bottlenecks("bottleneck 2", x, 4, 128, 1, 2);
        x = bottlenecks("bottleneck 3", x, 2, 128, 6, 1);
        x = bottlenecks("bottleneck 4", x, 4, 128, 1, 2);
        x = bottlenecks("bottleneck 5", x, 2, 128, 2, 1);
        builder.layer("conv1x1");
        x = activated(x, 512, KernelWindow.POINT, 1);
        builder.layer("linear GDConv7x7");
        x = linear(x, 512, new KernelWindow(builder.shape(x).height(), 1, 0), 512);
        builder.layer("linear conv1x1");
        x = builder.flatten(linear(x, Embedding.DIMENSIONS, KernelWindow.POINT, 1));
        builder.layer("L2");
        new PaperLayers(builder, true).normalised(x);
        return builder.build();
    }

    /** @param expansion how many times as many channels there are inside */
    private int bottlenecks(String name, int from, int expansion, int channels, int times, int firstStride) {
        builder.layer(name);
        int x = from;
        for (int i = 0; i < times; i++) {
            boolean keepsShape = (i > 0 || firstStride == 1) && builder.shape(x).channels() == channels;
            int inside = expansion * builder.shape(x).channels();
            int y = activated(x, inside, KernelWindow.POINT, 1);
            y = activated(y, inside, keepsShape ? SAME : HALVING, inside);
            y = linear(y, channels, KernelWindow.POINT, 1);
            x = keepsShape ? builder.same("elemwise_add", Map.of(), x, y) : y;
        }
        return x;
    }

    private int activated(int from, int filters, KernelWindow window, int groups) {
        return builder.prelu(linear(from, filters, window, groups));
    }

    private int linear(int from, int filters, KernelWindow window, int groups) {
        return builder.batchNorm(builder.convolution(from, filters, window, groups, false));
    }
}
