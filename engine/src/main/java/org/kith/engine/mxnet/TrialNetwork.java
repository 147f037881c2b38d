package org.kith.engine.mxnet;

import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.Device;
import org.kith.engine.model.Installation;
import org.kith.engine.model.Precision;
import org.kith.engine.networks.card.ModelCard;
import org.kith.engine.networks.card.ModelFolder;

/** A network of which nobody knows yet what it gives: runs it on the CPU to find out. Confined to the thread that opened it. */
public final class TrialNetwork implements AutoCloseable {

    private final MxnetNetwork network;
    private final Shape shape;

    private TrialNetwork(MxnetNetwork network, ModelCard.Signature signature) {
        this.network = network;
        this.shape = new Shape(1, 3, signature.heightPx(), signature.widthPx());
    }

    /**
     * Loads a network.
     *
     * @param folder with its card, which says how large its input is
     * @throws EngineException if MXNet cannot be started, or not read the files
     */
    public static TrialNetwork open(Installation installation, ModelFolder folder) {
        return new TrialNetwork(
                MxnetNetwork.open(MxnetRuntime.start(installation), folder, Device.CPU, Precision.FLOAT32),
                folder.card().signature());
    }

    /**
     * Runs one picture.
     *
     * @param picture 3 planes of the card's size, normalised
     * @return all that comes out
     * @throws EngineException if the network does not take such a picture
     */
    public float[] outputs(float[] picture) {
        FloatBuffer direct = ByteBuffer.allocateDirect(picture.length * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        direct.put(picture).flip();
        return network.forward(direct, shape);
    }

    @Override
    public void close() {
        network.close();
    }
}
