package org.kith.engine.train.network;

/**
 * Kith's own network for a few thousand photos and two cores: five convolutions with batch normalisation, which learns at high
 * rates from random weights, and a fully connected layer that keeps the places, for aligned faces have their eyes at the same
 * ones. Channels are multiples of 16, the width of oneDNN's blocks.
 */
final class SmallNetwork {

    private SmallNetwork() {}

    static Architecture of(int side) {
        ArchitectureBuilder builder = new ArchitectureBuilder(new Volume(3, side, side));
        PaperLayers layers = new PaperLayers(builder, true);
        builder.layer("conv1");
        int x = layers.convolution(builder.picture(), 32, KernelWindow.centred(5, 2));
        builder.layer("conv2");
        x = layers.convolution(x, 64, KernelWindow.centred(3, 2));
        builder.layer("conv3");
        x = layers.convolution(x, 64, KernelWindow.centred(3, 2));
        builder.layer("conv4");
        x = layers.convolution(x, 96, KernelWindow.centred(3, 1));
        builder.layer("conv5");
        x = layers.convolution(x, 128, KernelWindow.centred(3, 2));
        builder.layer("fc128");
        x = layers.embedding(x);
        builder.layer("L2");
        layers.normalised(x);
        return builder.build();
    }
}
