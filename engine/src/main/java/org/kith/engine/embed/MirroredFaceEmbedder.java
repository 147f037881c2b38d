package org.kith.engine.embed;

import java.util.ArrayList;
import java.util.List;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.model.Embedding;

/**
 * Embeds each face and its mirror image, and takes the direction between the two: (a + b) / ‖a + b‖. What light and pose do to
 * one half of a face is evened out; it costs twice the time. Measured in docs/decisions/0061-mirrored-crops.md. Confined to
 * the thread that opened it.
 */
public final class MirroredFaceEmbedder implements FaceEmbedder {

    private static final String ID_SUFFIX = "+mirror";

    private final FaceEmbedder network;

    public MirroredFaceEmbedder(FaceEmbedder network) {
        this.network = network;
    }

    /** What makes the embeddings of a model: the network alone, or of mirrored crops too, as its id says. */
    public static FaceEmbedder of(String modelId, FaceEmbedder network) {
        return modelId.endsWith(ID_SUFFIX) ? new MirroredFaceEmbedder(network) : network;
    }

    /** The id under which embeddings of a model and its mirrored crops are stored: they are not comparable with those of one. */
    public static String modelId(String networkId) {
        return networkId + ID_SUFFIX;
    }

    /** The network behind a model's embeddings: {@link #modelId(String)} back. */
    public static String networkId(String modelId) {
        return modelId.endsWith(ID_SUFFIX) ? modelId.substring(0, modelId.length() - ID_SUFFIX.length()) : modelId;
    }

    @Override
    public String modelId() {
        return modelId(network.modelId());
    }

    @Override
    public List<Embedding> embed(List<AlignedFace> faces) {
        List<AlignedFace> both = new ArrayList<>(2 * faces.size());
        for (AlignedFace face : faces) {
            both.add(face);
            both.add(face.mirrored());
        }
        List<Embedding> passes = network.embed(both);
        List<Embedding> embeddings = new ArrayList<>(faces.size());
        for (int i = 0; i < passes.size(); i += 2) {
            embeddings.add(passes.get(i).between(passes.get(i + 1)));
        }
        return embeddings;
    }

    @Override
    public boolean gaveUpGpu() {
        return network.gaveUpGpu();
    }

    @Override
    public void close() {
        network.close();
    }
}
