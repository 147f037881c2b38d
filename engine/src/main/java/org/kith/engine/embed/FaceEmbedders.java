package org.kith.engine.embed;

import org.kith.engine.fault.Phrase;
import org.kith.engine.model.Device;
import org.kith.engine.model.Installation;
import org.kith.engine.model.Precision;
import org.kith.engine.mxnet.NetworkRuntime;
import org.kith.engine.networks.card.ModelFolder;

/** Opens a model's network in what networks run in on this computer: MXNet, else OpenCV. */
public final class FaceEmbedders {

    private FaceEmbedders() {}

    /**
     * In the form that is fastest.
     *
     * @throws org.kith.engine.fault.EngineException if the model or what runs it is missing, or a GPU is asked for and there is
     *     none
     */
    public static FaceEmbedder open(Installation installation, ModelFolder folder, Device device) {
        return inMxnet(device)
                ? FallbackFaceEmbedder.openMxnet(installation, folder, device)
                : OpenCvFaceEmbedder.open(installation, folder);
    }

    /** In the form that runs on all computers, on the processor; throws as {@link #open}. */
    public static FaceEmbedder openFloat32(Installation installation, ModelFolder folder) {
        return inMxnet(Device.CPU)
                ? MxnetFaceEmbedder.open(installation, folder, Device.CPU, Precision.FLOAT32)
                : OpenCvFaceEmbedder.open(installation, folder);
    }

    /**
     * Loads a network.
     *
     * @return which it is and what it runs on, for people: "sface-128-1 on OpenCV 4.9.0 on the CPU"
     * @throws org.kith.engine.fault.EngineException if it cannot be loaded
     */
    public static Phrase runtime(Installation installation, ModelFolder folder) {
        String modelId = folder.card().id();
        if (inMxnet(Device.AUTO)) {
            try (MxnetFaceEmbedder embedder = MxnetFaceEmbedder.open(installation, folder, Device.AUTO)) {
                return Phrase.of(EmbeddingFault.EMBEDDER, modelId, embedder.runtime());
            }
        }
        try (OpenCvFaceEmbedder embedder = OpenCvFaceEmbedder.open(installation, folder)) {
            return Phrase.of(EmbeddingFault.EMBEDDER, modelId, embedder.runtime());
        }
    }

    /** A GPU computes in MXNet only: whoever asks for one where there is none is told so by it. */
    private static boolean inMxnet(Device device) {
        return device == Device.GPU || NetworkRuntime.current() == NetworkRuntime.MXNET;
    }
}
