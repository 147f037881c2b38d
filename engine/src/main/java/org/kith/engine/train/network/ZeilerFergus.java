package org.kith.engine.train.network;

/** NN1: the network of Zeiler and Fergus with 1 × 1 convolutions between its layers; table 1 of arXiv:1503.03832. */
final class ZeilerFergus {

    private static final int MAXOUT_OUTPUTS = 32 * 128;

    private final ArchitectureBuilder builder;
    private final PaperLayers layers;

    private ZeilerFergus(int side, boolean batchNorm) {
        this.builder = new ArchitectureBuilder(new Volume(3, side, side));
        this.layers = new PaperLayers(builder, batchNorm);
    }

    static Architecture of(int side, boolean batchNorm) {
        return new ZeilerFergus(side, batchNorm).build();
    }

    private Architecture build() {
        int x = builder.picture();
        x = convolution("conv1", x, 64, KernelWindow.centred(7, 2));
        x = pool("pool1", x);
        x = responseNorm("rnorm1", x);
        x = convolution("conv2a", x, 64, KernelWindow.POINT);
        x = convolution("conv2", x, 192, KernelWindow.centred(3, 1));
        x = responseNorm("rnorm2", x);
        x = pool("pool2", x);
        x = convolution("conv3a", x, 192, KernelWindow.POINT);
        x = convolution("conv3", x, 384, KernelWindow.centred(3, 1));
        x = pool("pool3", x);
        x = convolution("conv4a", x, 384, KernelWindow.POINT);
        x = convolution("conv4", x, 256, KernelWindow.centred(3, 1));
        x = convolution("conv5a", x, 256, KernelWindow.POINT);
        x = convolution("conv5", x, 256, KernelWindow.centred(3, 1));
        x = convolution("conv6a", x, 256, KernelWindow.POINT);
        x = convolution("conv6", x, 256, KernelWindow.centred(3, 1));
        x = pool("pool4", x);
        builder.layer("fc1");
        x = layers.maxout(x, MAXOUT_OUTPUTS);
        builder.layer("fc2");
        x = layers.maxout(x, MAXOUT_OUTPUTS);
        builder.layer("fc7128");
        x = layers.embedding(x);
        builder.layer("L2");
        layers.normalised(x);
        return builder.build();
    }

    private int convolution(String name, int from, int filters, KernelWindow window) {
        builder.layer(name);
        return layers.convolution(from, filters, window);
    }

    private int pool(String name, int from) {
        builder.layer(name);
        return builder.maxPool(from, KernelWindow.centred(3, 2));
    }

    private int responseNorm(String name, int from) {
        builder.layer(name);
        return layers.responseNorm(from);
    }
}
