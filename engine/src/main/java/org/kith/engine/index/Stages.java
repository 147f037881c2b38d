package org.kith.engine.index;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.kith.engine.align.CropFrame;
import org.kith.engine.align.FaceAligner;
import org.kith.engine.detect.FaceDetector;
import org.kith.engine.detect.FaceDetectors;
import org.kith.engine.embed.FaceEmbedder;
import org.kith.engine.embed.FaceEmbedders;
import org.kith.engine.embed.MirroredFaceEmbedder;
import org.kith.engine.embed.ModelFolders;
import org.kith.engine.embed.MxnetFaceEmbedder;
import org.kith.engine.embed.NetworkInput;
import org.kith.engine.embed.ProjectedFaceEmbedder;
import org.kith.engine.fault.EngineException;
import org.kith.engine.image.Ffmpeg;
import org.kith.engine.image.ImageDecoder;
import org.kith.engine.image.OpenCv;
import org.kith.engine.model.BundledModel;
import org.kith.engine.model.Device;
import org.kith.engine.model.EmbeddingProjection;
import org.kith.engine.model.Installation;
import org.kith.engine.networks.card.ModelFolder;

/**
 * What the pipeline is made of.
 *
 * @param modelId of the embeddings the embedder makes
 * @param decoder shared by all threads
 * @param aligner shared by all threads
 * @param crop what the embedder wants to see of a face
 * @param openDetector asked once by each worker
 * @param openEmbedder asked once, on the thread that embeds
 */
public record Stages(
        String modelId,
        ImageDecoder decoder,
        FaceAligner aligner,
        CropFrame crop,
        Supplier<FaceDetector> openDetector,
        Supplier<FaceEmbedder> openEmbedder) {

    /** Under which the embeddings of {@link #bundled} are stored. */
    public static final String BUNDLED_MODEL_ID = BundledModel.ID;

    /** With an embedder that wants the crop of the bundled one. */
    public Stages(
            String modelId,
            ImageDecoder decoder,
            FaceAligner aligner,
            Supplier<FaceDetector> openDetector,
            Supplier<FaceEmbedder> openEmbedder) {
        this(modelId, decoder, aligner, CropFrame.ARCFACE, openDetector, openEmbedder);
    }

    /**
     * CenterFace and SFace as bundled. OpenCV is loaded here and the hash of the network that embeds checked; networks are built
     * when they are opened, and MXNet is started then.
     *
     * @throws EngineException if the network or OpenCV is missing or altered
     */
    public static Stages bundled(Installation installation, Device device) {
        return with(
                BundledModel.ID,
                ModelFolder.verified(installation, MxnetFaceEmbedder.BUNDLED_MODEL_ID),
                installation,
                device);
    }

    /**
     * CenterFace and the network of a library, bundled or added to it.
     *
     * @param modelId of its embeddings
     * @throws EngineException as above
     */
    public static Stages of(Installation installation, Path libraryFolder, String modelId, Device device) {
        return with(modelId, new ModelFolders(installation, libraryFolder).verified(modelId), installation, device);
    }

    private static Stages with(String modelId, ModelFolder network, Installation installation, Device device) {
        OpenCv openCv = OpenCv.load(installation);
        FaceDetectors detectors = new FaceDetectors(installation, openCv);
        return new Stages(
                modelId,
                new ImageDecoder(openCv, Ffmpeg.of(installation), ImageDecoder.DEFAULT_MAX_SIDE_PX),
                new FaceAligner(openCv),
                NetworkInput.of(network).crop(),
                detectors::open,
                () -> MirroredFaceEmbedder.of(modelId, FaceEmbedders.open(installation, network, device)));
    }

    /**
     * The same with another network.
     *
     * @throws EngineException if the network gives no embedding that Kith can use
     */
    public Stages withNetwork(ModelFolder network, Installation installation, Device device) {
        return new Stages(
                MirroredFaceEmbedder.modelId(network.card().id()),
                decoder,
                aligner,
                NetworkInput.of(network).crop(),
                openDetector,
                () -> new MirroredFaceEmbedder(FaceEmbedders.open(installation, network, device)));
    }

    /** The same with embeddings of a projection: to look at photos, not to keep them. */
    public Stages projected(String projectionId, EmbeddingProjection projection) {
        return new Stages(
                projectionId,
                decoder,
                aligner,
                crop,
                openDetector,
                () -> new ProjectedFaceEmbedder(openEmbedder.get(), projectionId, projection));
    }
}
