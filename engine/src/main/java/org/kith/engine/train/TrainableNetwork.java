package org.kith.engine.train;

import ai.djl.nn.Block;
import java.io.IOException;
import java.nio.file.Path;

/** A network that can be trained: what goes in, what computes, how it is written down for the engine. */
public interface TrainableNetwork {

    /** For people and the model's card: "NN4". */
    String name();

    /** Pixels. */
    int inputHeight();

    /** Pixels. */
    int inputWidth();

    /** A new one without numbers: n × 3 × height × width to n × 128 of norm 1. */
    Block block();

    /** Writes {@code id-symbol.json} and {@code id-0000.params} of a trained block of {@link #block}. */
    void export(Block trained, Path folder, String id) throws IOException;
}
