package org.kith.engine.train.network;

import java.util.Locale;

/** The networks that Kith can train. */
public enum Network {
    NN1,
    NN2,
    NN3,
    NN4,
    NNS1,
    NNS2,
    MOBILEFACENET,
    /** Kith's own: learns from a few thousand photos on two cores. */
    SMALL;

    private static final int SMALL_SIDE_PX = 64;

    /** As the command line has it: nn1. */
    public String commandLineName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The network as its paper has it. */
    public NetworkDesign design() {
        return design(false);
    }

    /**
     * With batch normalisation after each convolution and without local response normalisation: learns from random weights where
     * NN1 and NN2 as printed hardly do. The networks that have it anyway stay as they are.
     */
    public NetworkDesign batchNormalised() {
        return design(true);
    }

    private NetworkDesign design(boolean batchNorm) {
        return new NetworkDesign(commandLineName(), architecture(batchNorm), paper());
    }

    private Architecture architecture(boolean batchNorm) {
        return switch (this) {
            case NN1 -> ZeilerFergus.of(220, batchNorm);
            case NN2 -> Inception.of(224, batchNorm);
            case NN3 -> Inception.of(160, batchNorm);
            case NN4 -> Inception.withoutHighFives(96, batchNorm);
            case NNS1 -> MiniInception.nns1();
            case NNS2 -> MiniInception.nns2();
            case MOBILEFACENET -> MobileFaceNet.of(112);
            case SMALL -> SmallNetwork.of(SMALL_SIDE_PX);
        };
    }

    private PaperTable paper() {
        return switch (this) {
            case NN1 -> PaperTable.NN1;
            case NN2 -> PaperTable.NN2;
            case NN4 -> PaperTable.total("- 285M");
            case NNS1 -> PaperTable.total("26M 220M");
            case NNS2 -> PaperTable.total("4.3M 20M");
            case MOBILEFACENET -> PaperTable.total("0.99M 221M");
            case NN3, SMALL -> PaperTable.total("- -");
        };
    }
}
