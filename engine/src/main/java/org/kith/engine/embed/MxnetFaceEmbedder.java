package org.kith.engine.embed;

import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.align.CropFrame;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.Phrase;
import org.kith.engine.model.BundledModel;
import org.kith.engine.model.Device;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.Installation;
import org.kith.engine.model.Precision;
import org.kith.engine.mxnet.MxnetNetwork;
import org.kith.engine.mxnet.MxnetRuntime;
import org.kith.engine.networks.card.ModelFolder;

/**
 * SFace (arXiv:2205.12010), or another network, on MXNet: RGB crops as its card says in, numbers of norm 1 out.
 * Confined to the thread that opened it.
 */
public final class MxnetFaceEmbedder implements FaceEmbedder {

    /** The model that Kith brings. */
    public static final String BUNDLED_MODEL_ID = BundledModel.ID;

    /**
     * Faces in one run of the network: more are no faster. Whoever hands over multiples of it is served best, for MXNet plans
     * anew whenever the size changes, which costs as much as two faces, whether it has seen the size before or not
     * (docs/decisions/0010).
     */
    public static final int LARGEST_BATCH = 16;

    private final String modelId;
    private final CropFrame crop;
    private final int dimensions;
    private final CropPlanes planes;
    private final MxnetNetwork network;

    private MxnetFaceEmbedder(String modelId, NetworkInput input, MxnetNetwork network) {
        this.modelId = modelId;
        this.crop = input.crop();
        this.dimensions = input.dimensions();
        this.planes = new CropPlanes(modelId, input, LARGEST_BATCH);
        this.network = network;
    }

    /**
     * Checks the model's files, starts MXNet and loads.
     *
     * @throws EngineException if the model is missing or altered, MXNet's library is not there, or the device cannot be used
     */
    public static MxnetFaceEmbedder open(Installation installation, String modelId, Device device) {
        return open(installation, ModelFolder.verified(installation, modelId), device);
    }

    /**
     * The same for files that were checked before.
     *
     * @throws EngineException if it is no embedder, MXNet's library is not there, or the device cannot be used
     */
    public static MxnetFaceEmbedder open(Installation installation, ModelFolder folder, Device device) {
        NetworkInput input = NetworkInput.of(folder);
        MxnetRuntime runtime = MxnetRuntime.start(installation);
        return new MxnetFaceEmbedder(folder.card().id(), input, MxnetNetwork.open(runtime, folder, device));
    }

    /** The same in one form, if the model has it and the device runs it: {@link #precision()} tells. */
    public static MxnetFaceEmbedder open(
            Installation installation, ModelFolder folder, Device device, Precision precision) {
        NetworkInput input = NetworkInput.of(folder);
        MxnetRuntime runtime = MxnetRuntime.start(installation);
        return new MxnetFaceEmbedder(folder.card().id(), input, MxnetNetwork.open(runtime, folder, device, precision));
    }

    /** What computes, for people to read: "MXNet 1.9.1 on the CPU". */
    public Phrase runtime() {
        return network.runtime();
    }

    /** In which numbers it computes. */
    public Precision precision() {
        return network.precision();
    }

    @Override
    public String modelId() {
        return modelId;
    }

    @Override
    public List<Embedding> embed(List<AlignedFace> faces) {
        List<Embedding> embeddings = new ArrayList<>(faces.size());
        for (int from = 0; from < faces.size(); from += LARGEST_BATCH) {
            embedBatch(faces.subList(from, Math.min(from + LARGEST_BATCH, faces.size())), embeddings);
        }
        return embeddings;
    }

    @Override
    public void close() {
        network.close();
    }

    private void embedBatch(List<AlignedFace> faces, List<Embedding> into) {
        Shape shape = new Shape(faces.size(), 3, crop.heightPx(), crop.widthPx());
        into.addAll(EmbeddingRows.of(modelId, network.forward(planes.of(faces), shape), faces.size(), dimensions));
    }
}
